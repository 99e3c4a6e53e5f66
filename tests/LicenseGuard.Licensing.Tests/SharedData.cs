using System;
using System.IO;
using System.Text.Json;
using Xunit.Abstractions;

namespace LicenseGuard.Licensing.Tests;

/// <summary>The folder <c>shared</c> beside the checkout, which not every machine has.</summary>
internal static class SharedData
{
    /// <summary>The full path of a file in it, or null after a line that says the test was skipped.</summary>
    public static string? Find(string relativePath) => Find(relativePath, Console.WriteLine);

    /// <summary>The JSON file in it, or null after a line that says the test was skipped.</summary>
    public static JsonDocument? Open(string relativePath, ITestOutputHelper output) =>
        Find(relativePath, output.WriteLine) is { } file ? JsonDocument.Parse(File.ReadAllText(file)) : null;

    private static string? Find(string relativePath, Action<string> say)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", "design.md")))
                return Path.Combine(folder.FullName, "shared", relativePath);
        }

        say("Skipped: there is no folder 'shared' beside the checkout.");
        return null;
    }
}
