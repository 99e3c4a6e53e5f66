using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>Rows read from the licence texts: whole × part × linkage → answer, and what its reason must name.</summary>
public class CombinationRowsTests
{
    [Theory]
    // Notices go along under any licence.
    [InlineData("proprietary", "MIT", "Yes", "MIT")]
    [InlineData("GPL-2.0-only", "BSD-3-Clause", "Yes", "BSD-3-Clause")]
    [InlineData("CC-BY-NC-SA-4.0", "ISC", "Yes", "ISC")]
    // Copyleft of the whole work.
    [InlineData("MIT", "GPL-3.0-only", "No", "GPL-3.0-only, clause 5(c),")]
    [InlineData("proprietary", "GPL-2.0-or-later", "No", "clause 2(b),")]
    [InlineData("LGPL-3.0-only", "GPL-3.0-only", "No", "clause 5(c),")]
    [InlineData("Apache-2.0", "Sleepycat", "No", "Sleepycat")]
    [InlineData("MIT", "CC-BY-SA-4.0", "No", "clause 3(b),")]
    [InlineData("UNLICENSED", "OSL-3.0", "No", "clause 1(c),")]
    // Copyleft of files or of a library: not part of another work, but beside a closed one.
    [InlineData("MIT", "MPL-2.0", "No", "clause 3.1,")]
    [InlineData("proprietary", "MPL-2.0", "Yes", "clause 3.1,")]
    [InlineData("BSD-2-Clause", "LGPL-2.1-or-later", "No", "clause 2(c),")]
    [InlineData("proprietary", "LGPL-2.1-or-later", "Yes", "clause 2(c),")]
    [InlineData("proprietary", "GPL-2.0-only WITH Classpath-exception-2.0", "Yes", "Classpath-exception-2.0")]
    [InlineData("proprietary", "GPL-2.0-only WITH Autoconf-exception-2.0", "No", "clause 2(b),")]
    // Versions.
    [InlineData("GPL-3.0-only", "GPL-2.0-or-later", "Yes", "GPL-3.0-only")]
    [InlineData("GPL-3.0-only", "GPL-2.0-only", "No", "clause 2(b),")]
    [InlineData("GPL-3.0-or-later", "GPL-3.0-only", "No", "GPL-3.0-or-later")]
    [InlineData("GPL-2.0-only", "GPL-2.0-only WITH Classpath-exception-2.0", "Yes", "GPL-2.0-only")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only", "No", "does not give the permission")]
    [InlineData("EUPL-1.2", "EUPL-1.1", "Yes", "clause 5,")]
    [InlineData("EPL-2.0", "CPL-1.0", "Yes", "clause 7,")]
    // What a licence names as compatible.
    [InlineData("GPL-2.0-only", "LGPL-2.1-only", "Yes", "clause 3,")]
    [InlineData("GPL-3.0-only", "LGPL-3.0-only", "Yes", "clause 2(b),")]
    [InlineData("GPL-2.0-only", "LGPL-3.0-only", "No", "LGPL-3.0-only")]
    [InlineData("GPL-2.0-only", "MPL-2.0", "Yes", "clause 3.3,")]
    [InlineData("GPL-2.0-only", "MPL-2.0-no-copyleft-exception", "No", "clause 3.1,")]
    [InlineData("GPL-3.0-only", "MPL-1.1", "No", "clause 3.1,")]
    [InlineData("GPL-3.0-only", "AGPL-3.0-only", "Yes", "clause 13,")]
    [InlineData("AGPL-3.0-or-later", "GPL-2.0-or-later", "Yes", "clause 13,")]
    [InlineData("AGPL-3.0-only", "GPL-2.0-only", "No", "clause 2(b),")]
    [InlineData("OSL-3.0", "EUPL-1.2", "Yes", "clause Appendix,")]
    [InlineData("GPL-3.0-only", "EUPL-1.1", "No", "clause 5,")]
    [InlineData("GPL-3.0-only", "CC-BY-SA-4.0", "Yes", "clause 3(b)(1),")]
    [InlineData("AGPL-3.0-only", "CECILL-2.1", "Yes", "clause 5.3.4,")]
    [InlineData("MIT", "CECILL-2.1", "No", "clause 5.3.2,")]
    [InlineData("GPL-2.0-only", "Artistic-2.0", "Yes", "clause 4(c)(ii),")]
    // No further restrictions.
    [InlineData("GPL-2.0-only", "Apache-2.0", "No", "GPL-2.0-only, clause 6, allows no further restrictions, and Apache-2.0, clause 3,")]
    [InlineData("GPL-3.0-only", "Apache-2.0", "Yes", "Apache-2.0")]
    [InlineData("GPL-2.0-only", "Apache-2.0 WITH LLVM-exception", "Yes", "LLVM-exception")]
    [InlineData("GPL-3.0-only", "BSD-4-Clause", "No", "clause 10, allows no further restrictions, and BSD-4-Clause, clause 3,")]
    [InlineData("GPL-2.0-only", "XFree86-1.1", "No", "clause 3,")]
    [InlineData("GPL-3.0-only", "XFree86-1.1", "Yes", "XFree86-1.1")]
    [InlineData("EUPL-1.2", "Python-2.0", "No", "clause CNRI 7,")]
    [InlineData("MPL-2.0", "BSD-4-Clause", "Yes", "BSD-4-Clause")]
    [InlineData("OSL-3.0", "BSD-4-Clause", "Unknown", "clause 3,")]
    // Limits of use must be in the whole's licence too.
    [InlineData("MIT", "CC-BY-NC-4.0", "No", "clause 2(a)(1)(A),")]
    [InlineData("CC-BY-NC-SA-4.0", "CC-BY-NC-4.0", "Yes", "CC-BY-NC-4.0")]
    [InlineData("proprietary", "CC-BY-NC-4.0", "Unknown", "depends on the use")]
    [InlineData("GPL-3.0-only", "LicenseRef-Llama-3-Community", "No", "clause 2,")]
    // Expressions.
    [InlineData("MIT", "GPL-3.0-only OR MIT", "Yes", "MIT")]
    [InlineData("MIT", "GPL-3.0-only AND MIT", "No", "clause 5(c),")]
    [InlineData("MIT OR GPL-3.0-only", "GPL-3.0-or-later AND Apache-2.0", "Yes", "GPL-3.0-o")]
    [InlineData("MIT OR GPL-2.0-only", "GPL-2.0-only AND Apache-2.0", "No", "clause")]
    [InlineData("MIT AND GPL-3.0-only", "GPL-3.0-or-later", "Yes", "GPL-3.0-only")]
    [InlineData("GPL-2.0-only AND MIT", "Apache-2.0", "No", "clause 6,")]
    // Aliases and what nobody knows.
    [InlineData("gpl-3.0", "apache2", "Yes", "Apache-2.0")]
    [InlineData("MIT", "LicenseRef-Nobody-Knows", "Unknown", "LicenseRef-Nobody-Knows")]
    [InlineData("LicenseRef-Nobody-Knows", "MIT", "Unknown", "LicenseRef-Nobody-Knows")]
    [InlineData("LicenseRef-Nobody-Knows", "GPL-3.0-only", "No", "clause 5(c),")]
    [InlineData("MIT", "other", "Unknown", "not known")]
    [InlineData("", "MIT", "Unknown", "No licence is given for the whole")]
    [InlineData("MIT", " ", "Unknown", "No licence is given for the part")]
    [InlineData("MIT AND (", "MIT", "Unknown", "not known")]
    public void A_part_goes_into_a_whole(string leading, string subordinate, string kind, string reason) =>
        Expect(leading, subordinate, Linkage.Linked, kind, reason);

    [Theory]
    [InlineData("proprietary", "GPL-3.0-only", "Yes", "clause 5(c),")]
    [InlineData("GPL-2.0-only", "Apache-2.0", "Yes", "only hosted")]
    [InlineData("proprietary", "AGPL-3.0-or-later", "No", "clause 13,")]
    [InlineData("proprietary", "EUPL-1.2", "No", "clause 5,")]
    [InlineData("MIT", "AGPL-3.0-only", "Yes", "clause 13,")]
    [InlineData("GPL-3.0-only", "AGPL-3.0-only", "Yes", "clause 13,")]
    [InlineData("GPL-2.0-only", "AGPL-3.0-only", "No", "clause 13,")]
    [InlineData("proprietary", "SSPL-1.0", "Unknown", "clause 13,")]
    [InlineData("proprietary", "CC-BY-NC-4.0", "Unknown", "depends on the use")]
    [InlineData("MIT", "LicenseRef-Nobody-Knows", "Unknown", "not known")]
    public void What_is_only_hosted_is_passed_on_to_nobody(string leading, string subordinate, string kind, string reason) =>
        Expect(leading, subordinate, Linkage.Hosted, kind, reason);

    [Theory]
    [InlineData("proprietary", "AGPL-3.0-only", "Yes", "helps to build")]
    [InlineData("GPL-2.0-only", "Apache-2.0 AND GPL-3.0-only", "Yes", "helps to build")]
    [InlineData("MIT", "LicenseRef-Nobody-Knows", "Unknown", "not known")]
    public void What_only_builds_is_no_part_of_the_whole(string leading, string subordinate, string kind, string reason) =>
        Expect(leading, subordinate, Linkage.BuildTime, kind, reason);

    [Fact]
    public void A_licence_that_was_not_read_is_said_to_be_unverified()
    {
        var catalog = Declared.CatalogOf(
            Declared.License("LicenseRef-Ours") with { Category = "permissive" },
            Declared.License("LicenseRef-Theirs", Declared.Term(Effect.Forbid, "commercial-use")) with { Confidence = Confidence.Disputed });

        var answer = Combination.Check("LicenseRef-Ours", "LicenseRef-Theirs", Linkage.Linked, catalog);

        Assert.Equal(CombinationKind.No, answer.Kind);
        Assert.EndsWith("(not verified).", answer.Reason);
    }

    private static void Expect(string leading, string subordinate, Linkage linkage, string kind, string reason)
    {
        var answer = Combination.Check(leading, subordinate, linkage, LicenseCatalog.BuiltIn);

        Assert.Equal(kind, answer.Kind.ToString());
        Assert.Contains(reason, answer.Reason);
        Assert.EndsWith(".", answer.Reason);
    }
}
