using System;
using System.IO;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>The SPDX texts in the folder <c>shared</c> beside the checkout, which not every machine has.</summary>
internal static class SharedTexts
{
    /// <summary>The folder, or null after saying that the test is skipped.</summary>
    public static string? Folder(Action<string> say)
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            var folder = Path.Combine(up.FullName, "shared", "data", "spdx", "texts");
            if (Directory.Exists(folder)) return folder;
        }

        say("Skipped: there is no folder 'shared' beside the checkout.");
        return null;
    }
}
