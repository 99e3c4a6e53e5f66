using System;
using System.IO;
using System.Linq;

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

    /// <summary>Built in earnest: the assemblies of packages that lie in the output are those of the packages that are judged.</summary>
    [Theory]
    [InlineData("private")]
    [InlineData("noruntime")]
    [InlineData("excludeallbut")]
    [InlineData("satellite")]
    [InlineData("nosatellite")]
    [InlineData("hintpath")]
    [InlineData("replaced")]
    [InlineData("newer")]
    public void What_is_judged_lies_in_the_output(string project) =>
        Assert.Equal(shapes.Judged(project).Select(shown => shown.Split('/')[0]), shapes.Output(project));

    /// <summary>PrivateAssets="all" keeps a package out of what is published, too; but nobody has said so, and what is built may be passed on.</summary>
    [Fact]
    public void What_is_not_published_lies_in_the_build_output_only()
    {
        Assert.Equal(["G.Lib", "G.Needs", "G.Other"], shapes.Output("unpublished"));
        Assert.Equal(["G.Lib", "G.Other"], shapes.Published("unpublished"));
        Assert.Equal(["G.Lib", "G.Needs"], shapes.Output("private"));
        Assert.Empty(shapes.Published("private"));
    }

    public sealed class Shapes : GraphShapes
    {
        // Asked for together: a build of ten costs little more than one of a single project.
        private static readonly string[] _built =
            ["private", "noruntime", "excludeallbut", "satellite", "nosatellite", "hintpath", "replaced", "newer", "unpublished"];

        private readonly Lazy<bool> _outputs;

        private const string Exe = "<OutputType>Exe</OutputType>";

        public Shapes()
        {
            _outputs = new(BuildAll);
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

        /// <summary>Names of the packages of which an assembly lies in the build output.</summary>
        public string[] Output(string project) => Packages($"{project}/bin/Debug/net10.0");

        /// <summary>Names of the packages of which an assembly lies in the published output.</summary>
        public string[] Published(string project) => Packages($"{project}/bin/Debug/net10.0/publish");

        private string[] Packages(string folder)
        {
            Assert.True(_outputs.Value);
            return
            [
                .. Directory.GetFiles(Folder[folder], "*.dll", SearchOption.AllDirectories)
                    .Where(file => folder.EndsWith("publish", StringComparison.Ordinal) || !file.Contains("/publish/", StringComparison.Ordinal))
                    .Select(file => Path.GetFileNameWithoutExtension(file).Replace(".resources", "", StringComparison.Ordinal))
                    .Where(name => name.StartsWith("G.", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal))
                    .Distinct().Order(StringComparer.Ordinal),
            ];
        }

        private bool BuildAll()
        {
            Result.Succeeds();
            Folder.Write("built.slnx", "<Solution>\n" + string.Concat(_built.Select(p => $"  <Project Path=\"{p}/{p}.csproj\" />\n")) + "</Solution>\n");
            Folder.Run(["msbuild", "built.slnx", "-t:Publish", "-m:2", "-p:CopyLocalLockFileAssemblies=true"]).Succeeds();
            return true;
        }

        private static string Package(string id, string version = "1.0.0", string more = "") =>
            $"""<PackageReference Include="{id}" Version="{version}" {more} />""";
    }
}
