namespace LicenseGuard.Build.Tests;

/// <summary>What a project references, in every way it can be written: the judged packages are those of the restore graph that reach
/// the output, each with who brings it.</summary>
public class GraphShapeTests(GraphShapeTests.Shapes shapes) : IClassFixture<GraphShapeTests.Shapes>
{
    [Theory]
    [InlineData("direct", "G.Lib/1.0.0")]
    [InlineData("transitive", "G.Far/1.0.0", "G.Lib/1.0.0 ← G.Needs ← G.Far", "G.Needs/1.0.0 ← G.Far")]
    [InlineData("shortest", "G.Far/1.0.0", "G.Lib/1.0.0 ← G.Other", "G.Needs/1.0.0 ← G.Far", "G.Other/1.0.0")]
    [InlineData("lifted", "G.Lib/2.0.0", "G.Needs/1.0.0")]
    [InlineData("floating", "G.Lib/1.5.0")]
    [InlineData("range", "G.Lib/1.0.0")]
    [InlineData("casing", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("meta", "G.Lib/1.0.0 ← G.Needs ← G.Meta", "G.Needs/1.0.0 ← G.Meta")]
    [InlineData("aliased", "G.Lib/1.0.0")]
    [InlineData("private", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("noruntime")]
    [InlineData("compileonly")]
    [InlineData("excludeall")]
    [InlineData("excludeallbut", "G.Lib/1.0.0 ← G.Other", "G.Other/1.0.0")]
    [InlineData("nocompile", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("analyzer", "G.Lib/1.0.0 ← G.Analyzer")]
    [InlineData("analyzerprivate")]
    [InlineData("ref")]
    [InlineData("content", "G.Content/1.0.0", "G.Source/1.0.0")]
    [InlineData("native", "G.Native/1.0.0")]
    [InlineData("satellite", "G.Satellite/1.0.0")]
    [InlineData("nosatellite")]
    [InlineData("build", "G.Copier/1.0.0", "G.Web/1.0.0")]
    [InlineData("downloadcopied", "g.tool/1.0.0")]
    [InlineData("download")]
    [InlineData("downloadembedded", "g.tool/1.0.0")]
    [InlineData("hintpath", "G.Lib/1.0.0")]
    [InlineData("pruned", "G.Json/1.0.0", "G.Lib/1.0.0")]
    [InlineData("replaced", "G.Json/1.0.0", "G.Lib/1.0.0")]
    [InlineData("newer", "G.Json/1.0.0", "System.Text.Json/99.0.0")]
    [InlineData("prunedbyhand", "G.Needs/1.0.0")]
    [InlineData("framework", "G.Lib/1.0.0")]
    [InlineData("web", "G.Lib/1.0.0")]
    [InlineData("clitool", "G.Lib/1.0.0")]
    [InlineData("unpublished", "G.Lib/1.0.0 ← G.Other", "G.Needs/1.0.0 (Publish=false)", "G.Other/1.0.0")]
    [InlineData("unpublishedclosure", "G.Far/1.0.0 (Publish=false)", "G.Lib/1.0.0 (Publish=false) ← G.Needs ← G.Far", "G.Needs/1.0.0 (Publish=false) ← G.Far")]
    [InlineData("unpublishedlibrary", "G.Lib/1.0.0")]
    [InlineData("tool", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    public void Judged_packages(string project, params string[] packages) => Assert.Equal(packages, shapes.Judged(project));

    public sealed class Shapes : GraphShapes
    {
        private const string Exe = "<OutputType>Exe</OutputType>";

        public Shapes()
        {
            Add("direct", Package("G.Lib"));
            Add("transitive", Package("G.Far"));
            Add("shortest", Package("G.Far") + Package("G.Other"));
            Add("lifted", Package("G.Needs") + Package("G.Lib", "2.0.0"));
            Add("floating", Package("G.Lib", "1.*"));
            Add("range", Package("G.Lib", "[1.0.0,2.0.0)"));
            Add("casing", Package("g.NEEDS"));
            Add("meta", Package("G.Meta"));
            Add("aliased", Package("G.Lib", more: "Aliases=\"Other\" GeneratePathProperty=\"true\""));
            Add("private", Package("G.Needs", more: "PrivateAssets=\"all\""), Exe);
            Add("noruntime", Package("G.Lib", more: "ExcludeAssets=\"runtime\""));
            Add("compileonly", Package("G.Far", more: "IncludeAssets=\"compile\""));
            Add("excludeall", Package("G.Far", more: "ExcludeAssets=\"all\""));
            Add("excludeallbut", Package("G.Far", more: "ExcludeAssets=\"all\"") + Package("G.Other"));
            Add("nocompile", Package("G.Needs", more: "ExcludeAssets=\"compile\""));
            Add("analyzer", Package("G.Analyzer"));
            Add("analyzerprivate", Package("G.Analyzer", more: "PrivateAssets=\"all\" IncludeAssets=\"analyzers\""));
            Add("ref", Package("G.Ref"));
            Add("content", Package("G.Content") + Package("G.Readme") + Package("G.Source"));
            Add("native", Package("G.Native"));
            Add("satellite", Package("G.Satellite"));
            Add("nosatellite", Package("G.Satellite"), "<SatelliteResourceLanguages>en;fr</SatelliteResourceLanguages>");
            Add("build", Package("G.Targets") + Package("G.Copier") + Package("G.Web"));
            Add(
                "downloadcopied",
                """<PackageDownload Include="G.Tool" Version="[1.0.0]" /><None Include="$(NuGetPackageRoot)/g.tool/1.0.0/tools/net10.0/any/G.Tool.dll" CopyToOutputDirectory="Always" />""");
            Add("download", """<PackageDownload Include="G.Lib" Version="[1.5.0]" />""");
            Add(
                "downloadembedded",
                """<PackageDownload Include="G.Tool" Version="[1.0.0]" /><EmbeddedResource Include="$(NuGetPackageRoot)/g.tool/1.0.0/tools/net10.0/any/G.Tool.dll" />""");
            Add(
                "hintpath",
                Package("G.Lib", more: "ExcludeAssets=\"all\" GeneratePathProperty=\"true\"")
                + """<Reference Include="G.Lib" HintPath="$(PkgG_Lib)/lib/netstandard2.0/G.Lib.dll" />""");
            Add("pruned", Package("G.Json") + Package("G.Lib"));
            Add("replaced", Package("G.Json") + Package("G.Lib"), "<RestoreEnablePackagePruning>false</RestoreEnablePackagePruning>");
            Add("newer", Package("G.Json") + Package("System.Text.Json", "99.0.0"));
            Add("prunedbyhand", Package("G.Needs") + """<PrunePackageReference Include="G.Lib" Version="1.0.0" />""");
            Add("framework", Package("G.Lib") + """<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
            Add("web", Package("G.Lib"), "<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", sdk: "Microsoft.NET.Sdk.Web");
            Add("clitool", Package("G.Lib") + """<DotNetCliToolReference Include="G.CliTool" Version="1.0.0" />""");
            Add("unpublished", Package("G.Needs", more: "Publish=\"false\"") + Package("G.Other"), Exe);
            Add("unpublishedclosure", Package("G.Far", more: "Publish=\"false\" PrivateAssets=\"all\""), Exe);
            Add("unpublishedlibrary", Package("G.Lib", more: "Publish=\"false\""));
            Add("tool", Package("G.Needs"), Exe + "<PackAsTool>true</PackAsTool>");
        }

        private static string Package(string id, string version = "1.0.0", string more = "") =>
            $"""<PackageReference Include="{id}" Version="{version}" {more} />""";
    }
}
