using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Licensing.Tests.Catalog;
using Xunit.Abstractions;

namespace LicenseGuard.Licensing.Tests.Spdx;

public class SpdxListTests(ITestOutputHelper output)
{
    [Fact]
    public void The_whole_list_is_there()
    {
        Assert.Equal(727, SpdxList.Current.Licenses.Count);
        Assert.Equal(84, SpdxList.Current.Exceptions.Count);
    }

    [Fact]
    public void Every_listed_id_is_an_expression_and_every_replacement_is_listed()
    {
        foreach (var license in SpdxList.Current.Licenses)
        {
            Assert.True(ExpressionParser.TryParse(license.Id, out var expression, out _), license.Id);
            var leaf = Assert.IsType<LicenseLeaf>(expression);
            Assert.Equal(license.Replacement ?? license.Id, leaf.ToString());
            if (license.Replacement is not null)
                Assert.True(license.IsDeprecated && !SpdxList.Current.FindLicense(leaf.Id)!.IsDeprecated, license.Id);
        }
    }

    [Fact]
    public void Every_listed_exception_may_follow_with()
    {
        foreach (var exception in SpdxList.Current.Exceptions)
            Assert.True(ExpressionParser.TryParse("GPL-2.0-only WITH " + exception.ToUpperInvariant(), out var expression, out _)
                && ((LicenseLeaf)expression).Exception == exception, exception);
    }

    [Fact]
    public void Flags_are_those_of_the_published_list()
    {
        using var list = SharedData.Open("data/spdx/licenses.json", output);
        if (list is null)
            return;
        foreach (var row in list.RootElement.GetProperty("licenses").EnumerateArray())
        {
            var license = SpdxList.Current.FindLicense(row.GetProperty("licenseId").GetString()!)!;
            Assert.Equal(row.GetProperty("licenseId").GetString(), license.Id);
            Assert.Equal(row.GetProperty("isOsiApproved").GetBoolean(), license.IsOsiApproved);
            Assert.Equal(row.GetProperty("isDeprecatedLicenseId").GetBoolean(), license.IsDeprecated);
        }
    }
}
