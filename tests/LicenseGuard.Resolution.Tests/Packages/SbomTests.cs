using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Of a bill of materials only the licence of the package that carries it counts.</summary>
public sealed class SbomTests
{
    private const string Spdx2 = """
        {"spdxVersion":"SPDX-2.2","documentDescribes":["SPDXRef-Root"],"packages":[
          {"SPDXID":"SPDXRef-Part","name":"Part","licenseDeclared":"AGPL-3.0-only"},
          {"SPDXID":"SPDXRef-Root","name":"some.package","versionInfo":"1.0.0","licenseDeclared":"MIT","licenseConcluded":"NOASSERTION"}]}
        """;

    private const string Spdx23 = """
        {"spdxVersion":"SPDX-2.3","relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relationshipType":"DESCRIBES","relatedSpdxElement":"SPDXRef-R"}],
         "packages":[{"SPDXID":"SPDXRef-R","name":"Some.Package","licenseDeclared":"MIT","licenseConcluded":"Apache-2.0",
           "externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:nuget/Some.Package@1.0.0"}]}]}
        """;

    private const string Spdx3 = """
        {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
          {"type":"SpdxDocument","spdxId":"urn:d","rootElement":["urn:p"]},
          {"type":"software_Package","spdxId":"urn:p","name":"Some.Package","software_packageVersion":"1.0.0"},
          {"type":"software_Package","spdxId":"urn:q","name":"Some.Package"},
          {"type":"simplelicensing_LicenseExpression","spdxId":"urn:l","simplelicensing_licenseExpression":"ISC"},
          {"type":"simplelicensing_LicenseExpression","spdxId":"urn:m","simplelicensing_licenseExpression":"AGPL-3.0-only"},
          {"type":"Relationship","spdxId":"urn:r1","from":"urn:p","to":["urn:l"],"relationshipType":"hasDeclaredLicense"},
          {"type":"Relationship","spdxId":"urn:r2","from":"urn:q","to":["urn:m"],"relationshipType":"hasDeclaredLicense"},
          {"type":"Relationship","spdxId":"urn:r3","from":"urn:p","to":["urn:m"],"relationshipType":"contains"}]}
        """;

    private const string CycloneDx = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"library","name":"Some.Package","version":"1.0.0",
          "purl":"pkg:nuget/Some.Package@1.0.0","licenses":[{"license":{"id":"MIT"}},{"expression":"Apache-2.0 OR ISC"}]}},
         "components":[{"name":"Some.Package","version":"1.0.0","licenses":[{"license":{"id":"AGPL-3.0-only"}}]}]}
        """;

    private const string CycloneDxXml = """
        <?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata><tools><tool><name>x</name></tool></tools>
          <component type="library"><name>Some.Package</name><version>1.0.0</version><licenses><license><id>MIT</id></license></licenses>
            <components><component><name>Other</name><licenses><expression>AGPL-3.0-only</expression></licenses></component></components>
          </component></metadata>
        <components><component><name>Some.Package</name><licenses><license><id>AGPL-3.0-only</id></license></licenses></component></components></bom>
        """;

    [Theory]
    [InlineData(Spdx2, "MIT")]
    [InlineData(Spdx23, "MIT;Apache-2.0")]
    [InlineData(Spdx3, "ISC")]
    [InlineData(CycloneDx, "(MIT) AND (Apache-2.0 OR ISC)")]
    [InlineData(CycloneDxXml, "MIT")]
    public void The_licence_of_the_package_itself_is_read(string bill, string licenses)
    {
        Assert.Equal(licenses.Split(';'), Read(bill));
        Assert.Equal(licenses.Split(';'), Read("\uFEFF" + bill));
        Assert.Empty(Read(bill.Replace("1.0.0\"", "2.0.0\"", StringComparison.Ordinal).Replace(">1.0.0<", ">2.0.0<", StringComparison.Ordinal)
            .Replace("some.package", "other", StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(Read(bill[..(bill.Length / 2)] + "<"));
    }

    [Theory]
    [InlineData("NOASSERTION")]
    [InlineData("NONE")]
    [InlineData("")]
    [InlineData("LicenseRef-scancode-proprietary")]
    [InlineData("MIT AND LicenseRef-1")]
    [InlineData("DocumentRef-x:LicenseRef-y")]
    public void A_licence_that_only_the_bill_explains_is_none(string license) =>
        Assert.Empty(Read(Spdx2.Replace("\"MIT\"", "\"" + license + "\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("pkg:nuget/Some.Package.Extra@1.0.0")]
    [InlineData("pkg:npm/some.package@1.0.0")]
    public void A_package_of_another_address_is_another(string purl) =>
        Assert.Empty(Read(Spdx23.Replace("pkg:nuget/Some.Package@1.0.0", purl, StringComparison.Ordinal)));

    [Fact]
    public void Any_bytes_give_an_answer() => Prop.ForAll<byte[], string>((bytes, text) =>
    {
        Sbom.Licenses(bytes ?? [], "A", "1.0.0");
        foreach (var bill in new[] { Spdx2, Spdx3, CycloneDx, CycloneDxXml })
        {
            var at = Math.Abs((text ?? "").GetHashCode(StringComparison.Ordinal) % bill.Length);
            Read(bill[..at] + text + bill[at..]);
            Read(bill[..at]);
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hostile_bills_end_soon_and_state_nothing()
    {
        string[] hostile =
        [
            new string('[', 1_000_000), string.Concat(Enumerable.Repeat("<a>x", 200_000)), "<bom>" + string.Concat(Enumerable.Repeat("<metadata>x", 200_000)),
            "{\"bomFormat\":\"CycloneDX\",\"metadata\":[],\"x\":\"\\ud800\"}", "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":{\"a\":1},\"documentDescribes\":[null,1,{}]}",
            "{\"@graph\":[[],null,{\"type\":[]},{\"type\":\"software_Package\",\"rootElement\":{}}]}",
            "<!DOCTYPE bom [<!ENTITY a \"b\">]><bom><metadata><component><name>&a;</name></component></metadata></bom>", "null", "3", "\"x\"",
        ];
        foreach (var bill in hostile) Assert.Empty(Read(bill));
    }

    [Fact]
    public void It_is_evidence_of_the_package_that_carries_it()
    {
        using var restored = new Restored().Direct("Some.Package").Package("Some.Package")
            .File("Some.Package", "_manifest/spdx_2.2/manifest.spdx.json", Encoding.UTF8.GetBytes(Spdx23));
        var texts = PackageTexts.Read(restored.Read().The("Some.Package"));
        Assert.All(texts, text => Assert.Equal(PackageTextKind.Sbom, text.Kind));
        Assert.Equal(["MIT", "Apache-2.0"], texts.Select(text => text.License));
    }

    private static string[] Read(string bill) => [.. Sbom.Licenses(Encoding.UTF8.GetBytes(bill), "Some.Package", "1.0.0")];
}
