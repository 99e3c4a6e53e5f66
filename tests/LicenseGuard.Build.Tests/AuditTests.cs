using System;
using System.IO;
using System.Linq;
using LicenseGuard.Feeds.Tests.Harness;

namespace LicenseGuard.Build.Tests;

/// <summary><c>dotnet build -t:LicenseGuardAudit</c>, with sources of the user's own nuget.config.</summary>
public sealed class AuditTests
{
    private const string Use = "<LicenseGuardUse>commercial;distribute</LicenseGuardUse>";

    [Fact]
    public void A_project_is_audited_with_the_sources_it_restores_from()
    {
        using var server = Server();
        var folder = Folder(server).Project("app.csproj", """
            <PackageReference Include="Turning.Lib" Version="8.0.0" />
            <PackageReference Include="Mit.Lib" Version="1.0.0" />
            """, Use);

        var result = Audit(folder, "app.csproj").Succeeds();

        result.Says("LG1006 app.csproj(8)");
        Assert.Contains(
            "Turning.Lib/8.0.0 is under MIT; 15.0.0 (the newest that is allowed) is under CC-BY-NC-4.0", result.Only("LG1006").Message,
            StringComparison.Ordinal);
        Assert.Contains("LicenseGuard audit: 3 of 3 packages", result.Output, StringComparison.Ordinal);
        Assert.False(result.Compiled());

        // What was fetched is kept.
        var asked = server.Count(".nuspec");
        Audit(folder, "app.csproj").Succeeds().Says("LG1006 app.csproj(8)");
        Assert.Equal(asked, server.Count(".nuspec"));
    }

    [Fact]
    public void Projects_of_a_solution_each_say_their_own_once()
    {
        using var server = Server();
        var folder = Folder(server)
            .Project("lib/lib.csproj", """<PackageReference Include="Turning.Lib" Version="8.0.0" />""", Use, "net10.0;netstandard2.1")
            .Project("app/app.csproj", """<ProjectReference Include="../lib/lib.csproj" />""", Use)
            .Write("App.slnx", """<Solution><Project Path="lib/lib.csproj" /><Project Path="app/app.csproj" /></Solution>""");

        var result = Audit(folder, "App.slnx").Succeeds();

        result.Says("LG1006 lib.csproj(8)");
        Assert.EndsWith("[net10.0, netstandard2.1]", result.Only("LG1006").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_fails_after_restore_is_a_warning_with_its_name()
    {
        var server = Server();
        var folder = Folder(server).Project("app.csproj", """<PackageReference Include="Turning.Lib" Version="8.0.0" />""", Use);
        folder.Run(["restore", "app.csproj"]).Succeeds();
        server.Dispose();

        var result = Audit(folder, "app.csproj", "--no-restore").Succeeds();

        Assert.Contains("The package source loopback did not answer for 1 of 2 packages: there is no connection", result.Only("LG1006").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_that_is_gone_is_told_with_the_way_to_mend_it()
    {
        using var server = Server();
        var folder = Folder(server).Project("app.csproj", """<PackageReference Include="Turning.Lib" Version="8.0.0" />""", Use);
        folder.Run(["restore", "app.csproj"]).Succeeds();
        File.Delete(folder["obj/project.assets.json"]);

        var result = Audit(folder, "app.csproj", "--no-restore");

        Assert.Contains("restore", result.Only("LG0009").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_target_goes_online()
    {
        var build = Path.Combine(PackageFeed.Checkout, "build");
        var naming = Directory.GetFiles(build).Where(file => File.ReadAllText(file).Contains("LicenseGuard.Feeds", StringComparison.Ordinal));
        Assert.Equal(["LicenseGuard.Audit.targets"], naming.Select(Path.GetFileName));

        // Nobody asks for the audit: it hooks into nothing, and nothing depends on it.
        var targets = Directory.GetFiles(build).SelectMany(file => System.Xml.Linq.XDocument.Load(file).Descendants("Target")).ToList();
        var audit = targets.Single(target => target.Attribute("Name")!.Value == "LicenseGuardAudit");
        Assert.Null(audit.Attribute("BeforeTargets"));
        Assert.Null(audit.Attribute("AfterTargets"));
        Assert.All(targets, target => Assert.DoesNotContain("LicenseGuardAudit", target.Attribute("DependsOnTargets")?.Value.Split(';') ?? []));
    }

    private static FeedServer Server() => new FeedServer()
        .Add(Lib("8.0.0", "MIT")).Add(Lib("14.0.0", "MIT")).Add(Lib("15.0.0", "CC-BY-NC-4.0"));

    private static MadePackage Lib(string version, string license) =>
        new MadePackage("Turning.Lib", version, license).File("lib/netstandard2.0/Turning.Lib.dll", EmptyAssembly.Create("Turning.Lib"));

    private static TestFolder Folder(FeedServer server)
    {
        var folder = new TestFolder();
        folder.Edit("nuget.config", "</packageSources>", $"""
            <add key="loopback" value="{server.Index}" allowInsecureConnections="true" /></packageSources>
            <packageSourceMapping>
              <packageSource key="loopback"><package pattern="Turning.*" /></packageSource>
              <packageSource key="test"><package pattern="*" /></packageSource>
            </packageSourceMapping>
            """);
        return folder;
    }

    private static BuildResult Audit(TestFolder folder, string project, params string[] arguments) =>
        folder.Run(["build", project, "-t:LicenseGuardAudit", "-p:LicenseGuardAuditCache=" + folder["../cache"], .. arguments]);
}
