using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Resolution.LicenseTexts;
using Xunit.Abstractions;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>The texts beside those of the SPDX list, where the folder <c>shared</c> is there: through the public door each is its own id; the
/// text of an <c>-or-later</c> licence alone is <c>-only</c>.</summary>
public sealed class FurtherTextsSelfTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_further_text_is_its_own_licence()
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } spdx) return;
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(spdx))!, "license-texts");
        if (!Directory.Exists(folder)) return;
        var wrong = new List<string>();
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        foreach (var file in files)
        {
            var id = Path.GetFileNameWithoutExtension(file).Replace("-or-later", "-only");
            var answer = LicenseTextIdentifier.Identify(File.ReadAllBytes(file));
            if (answer.Expression != id) wrong.Add($"{id}: {answer.Expression ?? answer.RiddenLicense}");
        }

        Assert.True(files.Length >= 200);
        Assert.Empty(wrong);
    }
}
