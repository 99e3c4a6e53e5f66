using System;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>All evidence about a package counts, the worst of it decides, and nothing that is unclear passes.</summary>
public class PackageEvidenceTests
{
    private const string Eula = "LicenseRef-Microsoft-DotNet-Library-EULA";

    private static readonly PackageLicense None = new(PackageLicenseKind.None, "");
    private static readonly PackageLicense Mit = new(PackageLicenseKind.Expression, "MIT");
    private static readonly PackageLicense Named = new(PackageLicenseKind.File, "LICENSE.md");

    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("GPL-3.0-or-later", "GPL-3.0-only")]
    [InlineData("MIT OR Apache-2.0", "Apache-2.0")]
    [InlineData("Apache-2.0 WITH LLVM-exception", "Apache-2.0")]
    [InlineData("MIT", "ISC")]
    [InlineData("Apache-2.0", "MIT")]
    public void Evidence_that_agrees_or_comes_to_the_same_says_nothing(string expression, string text)
    {
        var project = Internal().Package("A", Expression(expression), Text("LICENSE", text));
        Assert.Empty(project.Keys());
        Assert.Equal(expression, project.Judge().Packages[0].License);
    }

    [Fact]
    public void An_expression_and_a_file_that_differ_for_the_use_are_LG1004_and_the_stricter_counts()
    {
        var project = new TestProject().Package("A", Mit, Text("LICENSE.txt", "AGPL-3.0-only"));
        Assert.Equal(["LG1004", "LG1005"], project.Keys());
        var message = project.Message("LG1004");
        Assert.Contains("declares MIT", message, StringComparison.Ordinal);
        Assert.Contains("its LICENSE.txt says AGPL-3.0-only", message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, project.Only("LG1004").Severity);
    }

    [Theory]
    [InlineData("LICENSE", PackageTextKind.License)]
    [InlineData("_manifest/spdx_2.2/manifest.spdx.json", PackageTextKind.Sbom)]
    public void A_choice_that_others_offer_does_not_widen_the_expression(string path, PackageTextKind kind)
    {
        var project = new TestProject().Package("A", Expression("AGPL-3.0-only"), Text(path, "MIT OR AGPL-3.0-only", kind: kind));
        Assert.Contains("LG1005", project.Keys());
        var forbidding = new TestProject().Package("A", Expression("CC-BY-NC-4.0"), Text(path, "MIT OR CC-BY-NC-4.0", kind: kind));
        Assert.Equal(VerdictKind.Forbidden, forbidding.Judge().Packages[0].Verdict);
    }

    [Fact]
    public void An_expression_that_leaves_out_one_of_the_texts_licences_disagrees_with_it()
    {
        var project = new TestProject().Package("A", Mit, Text("LICENSE", "MIT AND AGPL-3.0-only"));
        Assert.Equal(["LG1004", "LG1005"], project.Keys());
    }

    [Fact]
    public void A_file_that_forbids_is_not_outvoted_by_the_expression()
    {
        var project = new TestProject().Package("A", Mit, Text("LICENSE", "CC-BY-NC-4.0"));
        Assert.Equal(["LG1001", "LG1004"], project.Keys());
        Assert.Equal(VerdictKind.Forbidden, project.Judge().Packages[0].Verdict);
    }

    [Fact]
    public void The_EULA_beside_MIT_is_told_of() =>
        Assert.Equal(["LG1004"], new TestProject().Package("A", Mit, Text("LICENSE.txt", Eula)).Keys());

    [Theory]
    [InlineData("LICENSE", PackageTextKind.License)]
    [InlineData("COMMONS-CLAUSE.txt", PackageTextKind.Notice)]
    public void A_rider_beats_the_expression_and_is_quoted(string path, PackageTextKind kind)
    {
        var project = new TestProject().Package(
            "A", Mit, Text("LICENSE.txt", "MIT"), Text(path, rider: "not\u202E for ##vso[x] commercial use", kind: kind));
        var message = project.Message("LG1003_rider");
        Assert.Contains("commercial use", message, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', message);
        Assert.Equal(VerdictKind.Unknown, project.Judge().Packages[0].Verdict);
        Assert.Equal("", project.Judge().Packages[0].License);
    }

    [Fact]
    public void What_a_readme_says_is_a_rider_only_where_it_names_the_licence_it_restricts()
    {
        var chatter = Text("README.md", rider: "free for hobbies", kind: PackageTextKind.Notice);
        Assert.Empty(new TestProject().Package("A", Mit, chatter).Keys());
        Assert.Equal(["LG1003_rider"], new TestProject().Package("A", Mit, chatter with { RiddenLicense = "MIT" }).Keys());
    }

    [Fact]
    public void An_unidentified_file_beside_an_expression_is_Info()
    {
        var project = new TestProject().Package("A", Mit, Text("LICENSE.txt"));
        Assert.Equal(Severity.Info, project.Only("LG1003_unread").Severity);
        Assert.Equal(VerdictKind.Permitted, project.Judge().Packages[0].Verdict);
    }

    [Fact]
    public void A_licence_file_without_metadata_is_the_licence()
    {
        Assert.Empty(new TestProject().Package("A", None, Text("LICENSE", "MIT")).Keys());
        Assert.Equal(["LG1001"], new TestProject().Package("A", None, Text("LICENSE", "CC-BY-NC-4.0")).Keys());
        Assert.Equal(["LG1003_file"], new TestProject().Package("A", None, Text("LICENSE")).Keys());
    }

    [Fact]
    public void Without_metadata_one_file_that_is_not_identified_leaves_it_unknown() =>
        Assert.Equal(["LG1003_beside"], new TestProject().Package("A", None, Text("LICENSE", "MIT"), Text("EULA.rtf")).Keys());

    [Fact]
    public void The_file_that_the_metadata_name_decides_over_others_that_say_nothing()
    {
        var declared = Text("LICENSE.md", "MIT", kind: PackageTextKind.Declared);
        Assert.Equal(["LG1003_unread"], new TestProject().Package("A", Named, declared, Text("LICENSE-icons.txt")).Keys());
        Assert.Equal(["LG1003_file"], new TestProject().Package("A", Named, declared with { License = "" }, Text("LICENSE", "MIT")).Keys());
    }

    [Fact]
    public void A_notice_and_the_full_text_are_one_licence()
    {
        var project = new TestProject().Package("A", None, Text("ASL License.txt", "Apache-2.0"), Text("LICENSE", "Apache-2.0"));
        Assert.Empty(project.Keys());
        Assert.Equal("Apache-2.0", project.Judge().Packages[0].License);
    }

    [Fact]
    public void The_general_licence_beside_the_lesser_is_a_part_of_it()
    {
        var project = new TestProject().Package("A", None, Text("COPYING", "GPL-3.0-only"), Text("COPYING.LESSER", "LGPL-3.0-only"));
        Assert.Equal("LGPL-3.0-only", project.Judge().Packages[0].License);
        Assert.Empty(project.Keys());
    }

    [Fact]
    public void Two_licence_files_without_a_word_of_choice_both_hold()
    {
        var project = new TestProject().Package("A", None, Text("LICENSE-APACHE", "Apache-2.0"), Text("LICENSE-GPL", "AGPL-3.0-only"));
        Assert.Equal(["LG1004_files", "LG1005"], project.Keys());
        Assert.Equal("Apache-2.0 AND AGPL-3.0-only", project.Judge().Packages[0].License);
    }

    [Fact]
    public void Notices_about_parts_and_licences_of_parts_are_not_the_packages_own()
    {
        var notices = Text("THIRD-PARTY-NOTICES.TXT", "AGPL-3.0-only", kind: PackageTextKind.ThirdParty);
        Assert.Empty(new TestProject().Package("A", Mit, notices, Text("licenses/readline-license.txt", "AGPL-3.0-only")).Keys());
        Assert.Equal(["LG1003_none"], new TestProject().Package("A", None, notices).Keys());
        // Where nothing else speaks they do; and a file that is named like the whole's is the whole's.
        Assert.Equal(["LG1001"], new TestProject().Package("A", None, Text("licenses/x-license.txt", "CC-BY-NC-4.0")).Keys());
        Assert.Equal(["LG1004", "LG1005"], new TestProject().Package("A", Mit, Text("docs/LICENSE.md", "AGPL-3.0-only")).Keys());
    }

    [Fact]
    public void A_declared_file_that_is_not_there_or_cannot_be_read_is_said_so()
    {
        var file = Text("LICENSE.md", kind: PackageTextKind.Declared);
        Assert.Equal(["LG1003_missing"], new TestProject().Package("A", Named, file with { Problem = "missing" }).Keys());
        Assert.Contains("(it is a folder)", new TestProject().Package("A", Named, file with { Problem = "folder" })
            .Message("LG1003_unreadable"), StringComparison.Ordinal);
        Assert.Equal(["LG1003_file"], new TestProject().Package("A", Named).Keys());
    }

    [Fact]
    public void An_address_that_stands_for_a_licence_is_judged_and_second_hand_knowledge_is_not()
    {
        var address = new PackageLicense(PackageLicenseKind.Url, "https://example.org/l") { Meant = "CC-BY-NC-4.0" };
        Assert.Equal(["LG1001"], new TestProject().Package("A", address).Keys());
        var heard = new TestProject().Package("A", address with { IsSecondHand = true });
        Assert.Equal(["LG1001_secondhand", "LG1003_heard"], heard.Keys());
        Assert.Equal(Severity.Info, heard.Only("LG1001_secondhand").Severity);
        Assert.Equal(VerdictKind.Unknown, heard.Judge().Packages[0].Verdict);
        Assert.Equal(["LG1003_heard"], new TestProject().Package("A", address with { Meant = "MIT", IsSecondHand = true }).Keys());
    }

    [Fact]
    public void A_text_in_the_package_outranks_an_address()
    {
        var address = new PackageLicense(PackageLicenseKind.Url, "https://example.org/l") { Meant = "AGPL-3.0-only" };
        var project = new TestProject().Package("A", address, Text("LICENSE", "MIT"));
        Assert.Equal(["LG1004_url"], project.Keys());
        Assert.Equal("MIT", project.Judge().Packages[0].License);
        Assert.Empty(new TestProject().Package("A", address with { Meant = "ISC" }, Text("LICENSE", "MIT")).Keys());
        Assert.Empty(new TestProject().Package("A", address with { IsSecondHand = true }, Text("LICENSE", "MIT")).Keys());
        Assert.Equal(["LG1003_file"], new TestProject().Package("A", address with { Meant = "MIT" }, Text("LICENSE")).Keys());
    }

    [Fact]
    public void A_bill_of_materials_about_the_package_is_evidence()
    {
        var bill = Text("_manifest/spdx_2.2/manifest.spdx.json", "CC-BY-NC-4.0", kind: PackageTextKind.Sbom);
        Assert.Equal(["LG1001"], new TestProject().Package("A", None, bill).Keys());
        Assert.Equal(["LG1001", "LG1004"], new TestProject().Package("A", Mit, bill).Keys());
        Assert.Empty(new TestProject().Package("A", Mit, bill with { License = "Some licence" }).Keys());
    }

    [Fact]
    public void An_override_ends_the_matter()
    {
        var project = new TestProject().Package("A", Mit, Text("LICENSE", rider: "not for commercial use"));
        project.Overrides.Add(new LicenseOverride("A", "", "ISC", "asked the author", "", TestProject.At));
        Assert.Empty(project.Keys());
        Assert.Equal("ISC", project.Judge().Packages[0].License);
    }

    [Fact]
    public void Evidence_that_asks_more_than_the_expression_is_told_of_and_one_that_asks_less_is_not()
    {
        Assert.Equal(["LG1004"], new TestProject().Package("A", Mit, Text("LICENSE", "Apache-2.0")).Keys());
        Assert.Empty(new TestProject().Package("A", Expression("Apache-2.0"), Text("LICENSE", "Apache-2.0"), Text("LICENSE-MIT", "MIT")).Keys());
        var files = new TestProject().Package("A", None, Text("LICENSE", "MIT"), Text("LICENSE.2", "Apache-2.0"));
        Assert.Empty(files.Keys());
        Assert.Equal("MIT AND Apache-2.0", files.Judge().Packages[0].License);
    }

    [Fact]
    public void A_licence_that_is_paid_above_a_revenue_does_not_pass_unseen()
    {
        const string choice = "RPL-1.5 OR LicenseRef-LuckyPenny-Commercial";
        var project = new TestProject().Package("A", Named, Text("LICENSE.md", choice, kind: PackageTextKind.Declared));
        Assert.Equal(["LG1003_secondhand"], project.Keys());
        Assert.Equal(VerdictKind.Unknown, project.Judge().Packages[0].Verdict);
        var large = project.Declares("commercial;distribute", ("LicenseGuardAnnualRevenue", "9000000"));
        Assert.Contains("LG1005", large.Keys());
    }

    [Fact]
    public void The_EULA_permits_what_NET_applications_do()
    {
        foreach (var use in new[] { "commercial;distribute", "commercial;host", "commercial;internal;modify;offer-as-service" })
            Assert.Empty(new TestProject().Declares(use).Package("A", Eula).Keys());
    }

    [Fact]
    public void More_evidence_never_loosens_the_verdict()
    {
        string[] licenses = ["MIT", "Apache-2.0", "GPL-3.0-only", "CC-BY-NC-4.0", "LicenseRef-Own", Eula, "", "MIT OR GPL-3.0-only"];
        foreach (var first in licenses)
        {
            foreach (var second in licenses)
            {
                var alone = new TestProject().Package("A", None, Text("LICENSE", first)).Judge().Packages[0].Verdict;
                var both = new TestProject().Package("A", None, Text("LICENSE", first), Text("LICENSE.2", second)).Judge().Packages[0].Verdict;
                var declared = new TestProject().Package("A", Mit, Text("LICENSE", first)).Judge().Packages[0].Verdict;
                Assert.True(both >= alone, first + ", " + second);
                Assert.True(first.Length == 0 || declared >= alone, first);
            }
        }
    }

    private static TestProject Internal() => new TestProject().Declares("commercial;internal");

    private static PackageLicense Expression(string text) => new(PackageLicenseKind.Expression, text);

    private static PackageText Text(
        string path, string license = "", string rider = "", PackageTextKind kind = PackageTextKind.License) =>
        new(path, kind, license, rider, "", "");
}
