using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Tests.Catalog;

public class LicenseCatalogTests
{
    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;

    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("mit", "MIT")]
    [InlineData("llama2", "LicenseRef-Llama-2-Community")]
    [InlineData("LLAMA2", "LicenseRef-Llama-2-Community")]
    [InlineData(" apache-2.0 ", "Apache-2.0")]
    [InlineData("GPL-3.0", "GPL-3.0-only")]
    public void A_licence_is_found_by_id_or_alias_in_any_case(string text, string id) =>
        Assert.Equal(id, Catalog.FindLicense(text)!.Id);
}
