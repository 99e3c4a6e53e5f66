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
    [InlineData("GPL-2.0-only WITH Autoconf-exception-2.0", "distribute", "proprietary", "2(b) 3")]
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
    // A licence of one's own counts as closed.
    [InlineData("GPL-3.0-only", "distribute", "LicenseRef-Ours", "5(c) 6")]
    public void A_package_stands_against_the_projects_licence_by_these_clauses(
        string license, string acts, string outbound, string clauses)
    {
        var component = Declared.Package(license);
        var use = Declared.Use("commercial;" + acts + " outbound=" + outbound.Replace(' ', '~'), tilde: ' ');
        var verdict = Judge.Decide(component, use, LicenseCatalog.BuiltIn);

        var conflicts = Compatibility.Conflicts(component, verdict.Elected, use, LicenseCatalog.BuiltIn);

        Assert.Equal(clauses, string.Join(' ', conflicts.Select(reason => reason.Clause)));
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
    [InlineData("")]
    [InlineData("not a licence (")]
    [InlineData("LicenseRef-Nobody-Knows")]
    public void An_unknown_licence_has_no_conflicts_of_its_own(string license)
    {
        var use = Declared.Use("commercial;distribute");

        Assert.Empty(Compatibility.Conflicts(Declared.Package(license), license, use, LicenseCatalog.BuiltIn));
    }
}
