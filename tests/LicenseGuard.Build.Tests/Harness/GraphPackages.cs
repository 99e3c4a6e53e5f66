using System.Collections.Generic;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Packages of every build of package. None states a licence, so that LG1003 names each one that is judged.</summary>
internal static class GraphPackages
{
    /// <summary>The version of the packs that a project gets from the feed.</summary>
    public const string PackVersion = "10.0.99";

    public static IEnumerable<FakePackage> All() =>
    [
        new FakePackage("G.Lib").Lib(),
        new FakePackage("G.Lib", "1.5.0").Lib(),
        new FakePackage("G.Lib", "2.0.0").Lib(),
        new FakePackage("G.Needs").Lib().DependsOn("G.Lib"),
        new FakePackage("G.Far").Lib().DependsOn("G.Needs"),
        new FakePackage("G.Other").Lib().DependsOn("G.Lib"),
        new FakePackage("G.Meta").DependsOn("G.Needs"),

        new FakePackage("G.Ref").File("ref/netstandard2.0/G.Ref.dll", EmptyAssembly.Create("G.Ref")),
        new FakePackage("G.Analyzer").File("analyzers/dotnet/cs/G.Analyzer.dll", EmptyAssembly.Create("G.Analyzer")).DependsOn("G.Lib"),
        new FakePackage("G.Targets").File("build/G.Targets.targets", "<Project />"),
        new FakePackage("G.Copier").File("build/tool.txt", "x").File(
            "build/G.Copier.targets",
            """<Project><ItemGroup><None Include="$(MSBuildThisFileDirectory)tool.txt" CopyToOutputDirectory="PreserveNewest" /></ItemGroup></Project>"""),
        new FakePackage("G.Web").File("staticwebassets/site.css", "a{}").File(
            "build/G.Web.props",
            """<Project><ItemGroup><StaticWebAsset Include="$(MSBuildThisFileDirectory)../staticwebassets/site.css" SourceType="Package" SourceId="G.Web" /></ItemGroup></Project>"""),

        Content("G.Content", "a.txt", "None", copied: true),
        Content("G.Readme", "readme.txt", "None", copied: false),
        new FakePackage("G.Source").File("contentFiles/cs/any/Source.cs", "namespace G { internal class Source; }"),
        new FakePackage("G.Native").File("runtimes/linux-x64/native/libg.so", "x").File("runtimes/win-x64/native/g.dll", "x"),
        new FakePackage("G.Satellite").File("lib/netstandard2.0/de/G.Satellite.resources.dll", EmptyAssembly.Create("G.Satellite.resources")),
        new FakePackage("G.Rid").Lib().File(
            "runtime.json", """{ "runtimes": { "linux-x64": { "G.Rid": { "G.Rid.Linux": "1.0.0" } }, "win-x64": { "G.Rid": { "G.Rid.Win": "1.0.0" } } } }"""),
        new FakePackage("G.Rid.Linux").File("runtimes/linux-x64/lib/netstandard2.0/G.Rid.Linux.dll", EmptyAssembly.Create("G.Rid.Linux")),
        new FakePackage("G.Rid.Win").File("runtimes/win-x64/lib/netstandard2.0/G.Rid.Win.dll", EmptyAssembly.Create("G.Rid.Win")),
        new FakePackage("G.Tool").Metadata("""<packageTypes><packageType name="DotnetTool" /></packageTypes>""")
            .File("tools/net10.0/any/DotnetToolSettings.xml", "<DotNetCliTool />").File("tools/net10.0/any/G.Tool.dll", EmptyAssembly.Create("G.Tool")),
        new FakePackage("G.CliTool").Lib("netcoreapp2.2").Metadata("""<packageTypes><packageType name="DotnetCliTool" /></packageTypes>"""),

        // The framework has this in a later version; 99 is later than any framework's.
        new FakePackage("System.Text.Json", "8.0.0").Lib(),
        new FakePackage("System.Text.Json", "99.0.0")
            .File("lib/netstandard2.0/System.Text.Json.dll", EmptyAssembly.Create("System.Text.Json", major: 99)),
        new FakePackage("G.Json").Lib().DependsOn("System.Text.Json", "8.0.0"),

        Pack("Microsoft.NETCore.App.Runtime.linux-x64"),
        Pack("Microsoft.NETCore.App.Host.linux-x64"),
        Pack("Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64"),
        Pack("Microsoft.AspNetCore.App.Runtime.linux-x64"),
        Pack("runtime.linux-x64.Microsoft.DotNet.ILCompiler"),
        Pack("Microsoft.DotNet.ILCompiler"),
        Pack("Microsoft.NET.ILLink.Tasks"),
    ];

    private static FakePackage Content(string id, string file, string action, bool copied) => new FakePackage(id)
        .File("contentFiles/any/any/" + file, "x")
        .Metadata($"""<contentFiles><files include="any/any/{file}" buildAction="{action}" copyToOutput="{(copied ? "true" : "false")}" /></contentFiles>""");

    private static FakePackage Pack(string id) => new FakePackage(id, PackVersion).Metadata(
            id.Contains("Runtime", System.StringComparison.Ordinal) || id.Contains("Host", System.StringComparison.Ordinal)
                ? """<packageTypes><packageType name="DotnetPlatform" /></packageTypes>"""
                : "")
        .File("data/RuntimeList.xml", "<FileList />");
}
