using System;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>The licence of a restored package, from its expression, its files and its address.</summary>
public class EvidenceTests
{
    [Fact]
    public void Each_kind_of_evidence_is_judged_in_one_build()
    {
        var folder = new TestFolder().Project(
            "app.csproj",
            """
            <PackageReference Include="Mit.Lib;Two.Faced;Ridden.Lib;Old.Framework;Old.Project;Only.File;Named.File;Nobodys.Lib" Version="1.0.0" />
            """,
            "<LicenseGuardUse>commercial;distribute</LicenseGuardUse>");

        var result = folder.Build().Succeeds();

        // An expression and a file that contradict each other; the stricter counts.
        Assert.Contains("declares MIT, but its LICENSE.txt says AGPL-3.0-only", result.Only("LG1004").Message, StringComparison.Ordinal);
        Assert.Contains("Two.Faced", result.Only("LG1005").Message, StringComparison.Ordinal);

        // A second file that takes back what the first grants.
        var rider = result.Only("LG1003", "Ridden.Lib").Message;
        Assert.Contains("NOTICE.txt", rider, StringComparison.Ordinal);
        Assert.Contains("may not be used for commercial purposes", rider, StringComparison.Ordinal);

        // A licence file that no metadata name.
        Assert.Contains("Only.File", result.Only("LG1001").Message, StringComparison.Ordinal);

        // A project's own page is second-hand, and UNLICENSED is no licence.
        Assert.Contains("Others say that it stands for BSD-3-Clause", result.Only("LG1003", "Old.Project").Message, StringComparison.Ordinal);
        Assert.Contains("licensed to nobody", result.Only("LG1003", "Nobodys.Lib").Message, StringComparison.Ordinal);

        // The address of the .NET Library licence, and a file in a folder that the nuspec names.
        foreach (var fine in new[] { "Mit.Lib", "Old.Framework", "Named.File" })
            Assert.DoesNotContain(result.Findings, finding => finding.Message.Contains(fine, StringComparison.Ordinal));
        Assert.Equal(6, result.Findings.Count(finding => finding.Code.StartsWith("LG1", StringComparison.Ordinal)));
    }
}
