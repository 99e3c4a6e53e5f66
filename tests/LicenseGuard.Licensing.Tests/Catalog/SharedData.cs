using System;
using System.IO;
using System.Text.Json;
using Xunit.Abstractions;

namespace LicenseGuard.Licensing.Tests.Catalog;

/// <summary>Facts beside the checkout, for tests that compare with them where they are.</summary>
internal static class SharedData
{
    /// <summary>The JSON file below the shared folder, or null after a line that says the test was skipped.</summary>
    public static JsonDocument? Open(string path, ITestOutputHelper output)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(shared, "design.md")))
                return JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, path)));
        }

        output.WriteLine("skipped: no shared folder beside the checkout");
        return null;
    }
}
