using System;
using System.IO;

namespace LicenseGuard.Resolution.Tests;

/// <summary>The folder <c>shared</c> beside the checkout, which not every machine has.</summary>
internal static class SharedFolder
{
    /// <summary>Full path of a file or folder in it, or null after a line that says the test was skipped.</summary>
    public static string? Find(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "shared", "design.md"))) return Path.Combine(folder.FullName, "shared", relativePath);
        }

        Console.WriteLine("Skipped: there is no folder 'shared' beside the checkout.");
        return null;
    }
}
