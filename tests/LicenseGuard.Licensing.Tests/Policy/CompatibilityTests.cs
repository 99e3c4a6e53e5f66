using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>Component licence × the project's own → the clauses that stand against it.</summary>
public class CompatibilityTests
{
    [Theory]
    // A closed product.
    [InlineData("MIT", "distribute", "proprietary", "")]
    [InlineData("GPL-2.0-only", "distribute", "proprietary", "2(b) 3")]
    [InlineData("GPL-3.0-only", "distribute", "proprietary", "5(c) 6")]
    [InlineData("GPL-3.0-or-later", "distribute-source", "proprietary", "5(c) 6")]
    [InlineData("GPL-3.0-only", "host", "proprietary", "")]
    [InlineData("GPL-3.0-only", "internal", "proprietary", "")]
    [InlineData("AGPL-3.0-only", "host", "proprietary", "13")]
    [InlineData("AGPL-3.0-or-later", "offer-as-service", "proprietary", "13")]
    [InlineData("AGPL-3.0-only", "distribute", "proprietary", "5(c) 6")]
    [InlineData("AGPL-3.0-only", "distribute;host", "proprietary", "5(c) 6 13")]
    [InlineData("AGPL-3.0-only", "internal", "proprietary", "")]
    // Weak copyleft lets itself be linked.
    [InlineData("LGPL-2.1-only", "distribute", "proprietary", "")]
    [InlineData("LGPL-3.0-or-later", "distribute", "proprietary", "")]
    [InlineData("MPL-2.0", "distribute;modify", "proprietary", "")]
    // Exceptions for linking.
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "distribute", "proprietary", "")]
    [InlineData("GPL-3.0-or-later WITH GCC-exception-3.1", "distribute", "proprietary", "")]
    [InlineData("AGPL-3.0-only WITH romic-exception", "distribute;host", "proprietary", "")]
    [InlineData("GPL-2.0-only WITH Autoconf-exception-2.0", "distribute", "proprietary", "2(b) 3")]
    [InlineData("GPL-3.0-only WITH GPL-3.0-linking-exception", "distribute", "proprietary", "5(c) 6")]
    [InlineData("Apache-2.0 WITH Swift-exception", "distribute", "GPL-2.0-only", "3")]
    // Open products.
    [InlineData("GPL-3.0-only", "distribute", "GPL-3.0-only", "")]
    [InlineData("GPL-3.0-or-later", "distribute", "GPL-3.0-only", "")]
    [InlineData("GPL-2.0-or-later", "distribute", "GPL-3.0-or-later", "")]
    [InlineData("GPL-2.0+", "distribute", "GPL-3.0-or-later", "")]
    [InlineData("MIT AND GPL-2.0+", "distribute", "GPL-3.0+ OR LicenseRef-Ours", "")]
    [InlineData("GPL-2.0-only", "distribute", "GPL-3.0-only", "2(b)")]
    [InlineData("GPL-2.0-only", "distribute", "Apache-2.0", "2(b)")]
    [InlineData("GPL-3.0-only", "distribute", "MIT", "5(c)")]
    [InlineData("GPL-3.0-only", "distribute", "MIT OR GPL-3.0-only", "")]
    [InlineData("GPL-3.0-only", "distribute", "AGPL-3.0-only", "")]
    [InlineData("AGPL-3.0-only", "distribute;host", "GPL-3.0-only", "")]
    [InlineData("AGPL-3.0-only", "host", "MIT", "")]
    [InlineData("Apache-2.0", "distribute", "GPL-2.0-only", "3")]
    [InlineData("Apache-2.0", "distribute", "GPL-3.0-only", "")]
    [InlineData("Apache-2.0", "distribute", "GPL-2.0-only OR GPL-3.0-only", "")]
    [InlineData("Apache-2.0 WITH LLVM-exception", "distribute", "GPL-2.0-only", "")]
    [InlineData("MIT", "distribute", "GPL-2.0-only", "")]
    [InlineData("Apache-2.0", "distribute", "GPL-2.0-or-later", "")]
    [InlineData("Apache-2.0", "distribute", "LGPL-2.1-only", "")]
    [InlineData("BSD-4-Clause", "distribute", "GPL-3.0-only", "3")]
    [InlineData("BSD-4-Clause", "distribute", "MIT", "")]
    [InlineData("BSD-4-Clause", "internal", "GPL-3.0-only", "")]
    [InlineData("CDDL-1.0", "distribute", "GPL-3.0-only", "9")]
    [InlineData("CDDL-1.0", "distribute", "Apache-2.0", "")]
    [InlineData("MPL-2.0", "distribute", "GPL-2.0-only", "")]
    [InlineData("LGPL-2.1-only", "distribute", "MIT", "")]
    [InlineData("LGPL-2.1-only", "distribute", "GPL-3.0-only", "")]
    [InlineData("LGPL-3.0-only", "distribute", "GPL-2.0-only", "GPL~10")]
    [InlineData("EUPL-1.2", "distribute", "GPL-3.0-only", "")]
    [InlineData("EUPL-1.2", "distribute", "MIT", "5")]
    [InlineData("AGPL-3.0-only", "host", "GPL-2.0-only", "13")]
    [InlineData("CC-BY-NC-4.0", "distribute", "MIT", "")]
    [InlineData("CC-BY-NC-4.0", "distribute", "GPL-3.0-only", "2(a)(1)(A)")]
    [InlineData("SSPL-1.0", "host", "proprietary", "")]
    [InlineData("SSPL-1.0", "offer-as-service", "proprietary", "13")]
    [InlineData("SSPL-1.0", "distribute", "proprietary", "5(c) 6")]
    [InlineData("Sleepycat", "distribute", "proprietary", "unnumbered")]
    // A licence of one's own counts as closed.
    [InlineData("GPL-3.0-only", "distribute", "LicenseRef-Ours", "5(c) 6")]
    public void A_package_stands_against_the_projects_licence_by_these_clauses(
        string license, string acts, string outbound, string clauses)
    {
        var component = Declared.Package(license);
        var use = Declared.Use("commercial;" + acts + " outbound=" + outbound.Replace(' ', '~'), tilde: ' ');
        var verdict = Judge.Decide(component, use, LicenseCatalog.BuiltIn);

        var conflicts = Compatibility.Conflicts(component, verdict.Elected, use, LicenseCatalog.BuiltIn);

        Assert.Equal(clauses, string.Join(' ', conflicts.Select(reason => reason.Clause.Replace(' ', '~'))));
        Assert.All(conflicts, reason => Assert.Equal("LicenseGuardOutboundLicense=" + outbound, reason.Because));
    }

    [Theory]
    [InlineData("CC-BY-SA-4.0", "distribute", "")]
    [InlineData("CC-BY-SA-4.0", "modify", "")]
    [InlineData("CC-BY-SA-4.0", "modify;distribute", "3(b)")]
    [InlineData("GPL-3.0-only", "distribute", "")]
    [InlineData("AGPL-3.0-only", "host", "")]
    [InlineData("AGPL-3.0-only", "modify;host", "13")]
    public void Weights_stand_against_a_closed_product_only_when_changed_and_passed_on(
        string license, string acts, string clauses)
    {
        var component = Declared.Model(license);

        var conflicts = Compatibility.Conflicts(component, license, Declared.Use("commercial;" + acts), LicenseCatalog.BuiltIn);

        Assert.Equal(clauses, string.Join(' ', conflicts.Select(reason => reason.Clause)));
    }

    [Fact]
    public void A_branch_that_was_not_elected_does_not_count()
    {
        var component = Declared.Package("GPL-3.0-only OR MIT");
        var use = Declared.Use("commercial;distribute");

        Assert.Empty(Compatibility.Conflicts(component, "MIT", use, LicenseCatalog.BuiltIn));
        Assert.NotEmpty(Compatibility.Conflicts(component, "GPL-3.0-only", use, LicenseCatalog.BuiltIn));
    }

    [Theory]
    [InlineData("Apache-2.0 OR BSD-3-Clause", "GPL-2.0-only", "BSD-3-Clause")]
    [InlineData("CDDL-1.0 OR GPL-2.0-only", "GPL-2.0-only", "GPL-2.0-only")]
    [InlineData("CDDL-1.0 OR GPL-2.0-only", "Apache-2.0", "CDDL-1.0")]
    public void The_branch_that_can_be_combined_is_elected(string license, string outbound, string elected)
    {
        var component = Declared.Package(license);
        var use = Declared.Use("commercial;distribute outbound=" + outbound);

        Assert.Equal(elected, Judge.Decide(component, use, LicenseCatalog.BuiltIn).Elected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a licence (")]
    [InlineData("LicenseRef-Nobody-Knows")]
    public void An_unknown_licence_has_no_conflicts_of_its_own(string license)
    {
        var use = Declared.Use("commercial;distribute");

        Assert.Empty(Compatibility.Conflicts(Declared.Package(license), license, use, LicenseCatalog.BuiltIn));
    }
}
