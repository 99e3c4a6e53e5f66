using System;
using System.IO;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>The folder <c>shared</c> beside the checkout, which not every machine has.</summary>
internal static class SharedData
{
    /// <summary>The full path of a file in it, or null after a line that says the test was skipped.</summary>
    public static string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", "design.md")))
                return Path.Combine(folder.FullName, "shared", relativePath);
        }

        Console.WriteLine("Skipped: there is no folder 'shared' beside the checkout.");
        return null;
    }
}
