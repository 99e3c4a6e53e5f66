using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text.Json.Nodes;
using LicenseGuard.Feeds.Sources;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LicenseGuard.Feeds.Tests.Harness;

/// <summary>A restored project on disk, and the audit task run on it as the targets run it.</summary>
internal sealed class AuditedFolder : IDisposable
{
    private readonly List<(string Id, string Version, string Range)> _packages = [];
    private readonly List<(string Name, string Address, string Login)> _sources = [];
    private readonly List<ITaskItem> _items = [];
    private string _mapping = "";

    public string Root { get; } = Directory.CreateTempSubdirectory("LicenseGuard.Feeds.Tests-").FullName;

    public string Packages => Path.Combine(Root, "packages");

    public string Cache => Path.Combine(Root, "cache");

    public string Project => Path.Combine(Root, "app.csproj");

    public TestEngine Engine { get; } = new();

    /// <summary>Short waits, so that a fault costs milliseconds; the time for one try is as long as on a user's machine.</summary>
    public FeedLimits Limits { get; set; } = new() { FirstWait = TimeSpan.FromMilliseconds(5), LongestWait = TimeSpan.FromSeconds(2) };

    /// <summary>References a package; <paramref name="installed"/> is what restore put on disk, null when that is gone.</summary>
    public AuditedFolder References(string id, string version, string range, MadePackage? installed)
    {
        _packages.Add((id, version, range));
        installed?.Install(Packages);
        return this;
    }

    /// <summary>References a package that is on disk and states an expression.</summary>
    public AuditedFolder Uses(string id, string version, string expression = "MIT", string? range = null) =>
        References(id, version, range ?? $"[{version}, )", new MadePackage(id, version, expression));

    public AuditedFolder Source(string name, string address, string login = "")
    {
        _sources.Add((name, address, login));
        return this;
    }

    public AuditedFolder Source(FeedServer server, string name = "feed") => Source(name, server.Index);

    /// <summary>Content of packageSourceMapping.</summary>
    public AuditedFolder Mapping(string xml)
    {
        _mapping = $"<packageSourceMapping>{xml}</packageSourceMapping>";
        return this;
    }

    /// <summary>Adds an item of the project, with metadata as <c>name=value</c>.</summary>
    public AuditedFolder Item(string type, string include, params string[] metadata)
    {
        var item = new TaskItem(include);
        item.SetMetadata("LicenseGuardAudit", "Item");
        item.SetMetadata("LicenseGuardFramework", "net10.0");
        item.SetMetadata("LicenseGuardItem", type);
        item.SetMetadata("LicenseGuardFile", Project);
        foreach (var pair in metadata) item.SetMetadata(pair.Split('=')[0], pair[(pair.IndexOf('=') + 1)..]);
        _items.Add(item);
        return this;
    }

    /// <summary>Runs the audit; each finding as <c>LG1006: text</c>.</summary>
    public IReadOnlyList<string> Audit()
    {
        Task().Execute();
        return Engine.Findings;
    }

    public AuditPackages Task()
    {
        Engine.Clear();
        Write();
        var framework = new TaskItem(Project);
        framework.SetMetadata("LicenseGuardAudit", "Framework");
        framework.SetMetadata("LicenseGuardFramework", "net10.0");
        framework.SetMetadata("AssetsFile", Path.Combine(Root, "project.assets.json"));
        framework.SetMetadata("Moniker", ".NETCoreApp,Version=v10.0");
        framework.SetMetadata("Properties", "LicenseGuardUse=commercial,distribute");
        return new AuditPackages
        {
            BuildEngine = Engine, ProjectFile = Project, CacheFolder = Cache, Limits = Limits, Inputs = [framework, .. _items],
            Enforce = "auto",
        };
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write()
    {
        Directory.CreateDirectory(Packages);
        var config = Path.Combine(Root, "nuget.config");
        var sources = _sources.Select(s => $"""<add key="{s.Name}" value="{s.Address}" allowInsecureConnections="true" />""");
        var logins = _sources.Where(s => s.Login.Length > 0).Select(s => $"""
            <{s.Name}><add key="Username" value="{s.Login.Split(':')[0]}" /><add key="ClearTextPassword" value="{s.Login.Split(':')[1]}" /></{s.Name}>
            """);
        File.WriteAllText(config, $"""
            <configuration>
              <packageSources><clear />{string.Concat(sources)}</packageSources>
              <packageSourceCredentials>{string.Concat(logins)}</packageSourceCredentials>
              {_mapping}
            </configuration>
            """);
        File.WriteAllText(Project, "<Project><ItemGroup>\n" + string.Concat(_packages.Select(
            p => $"""  <PackageReference Include="{p.Id}" Version="{SecurityElement.Escape(p.Range)}" />""" + "\n")) + "</ItemGroup></Project>");
        foreach (var (id, _, _) in _packages.Where(p => p.Range.Length > 0 && !_items.Exists(item => item.ItemSpec == p.Id)))
            Item("PackageReference", id);
        File.WriteAllText(Path.Combine(Root, "project.assets.json"), Assets(config).ToJsonString());
    }

    private JsonObject Assets(string config)
    {
        JsonObject Object(IEnumerable<(string, JsonNode)> entries)
        {
            var json = new JsonObject();
            foreach (var (name, value) in entries) json[name] = value;
            return json;
        }

        var direct = _packages.Where(p => p.Range.Length > 0).ToList();
        return new JsonObject
        {
            ["version"] = 3,
            ["targets"] = new JsonObject
            {
                ["net10.0"] = Object(_packages.Select(p => ($"{p.Id}/{p.Version}", (JsonNode)new JsonObject
                {
                    ["type"] = "package", ["runtime"] = new JsonObject { [$"lib/netstandard2.0/{p.Id}.dll"] = new JsonObject() },
                }))),
            },
            ["libraries"] = Object(_packages.Select(p => ($"{p.Id}/{p.Version}", (JsonNode)new JsonObject
            {
                ["sha512"] = "x", ["type"] = "package", ["path"] = $"{p.Id.ToLowerInvariant()}/{p.Version}", ["files"] = new JsonArray(),
            }))),
            ["projectFileDependencyGroups"] = new JsonObject
            {
                ["net10.0"] = new JsonArray([.. direct.Select(p => (JsonNode)$"{p.Id} >= {p.Version}")]),
            },
            ["packageFolders"] = new JsonObject { [Packages] = new JsonObject() },
            ["project"] = new JsonObject
            {
                ["version"] = "1.0.0",
                ["restore"] = new JsonObject
                {
                    ["projectUniqueName"] = Project, ["projectName"] = "app", ["projectPath"] = Project, ["packagesPath"] = Packages,
                    ["outputPath"] = Root, ["projectStyle"] = "PackageReference", ["configFilePaths"] = new JsonArray(config),
                    ["sources"] = Object(_sources.Select(s => (s.Address, (JsonNode)new JsonObject()))),
                    ["frameworks"] = new JsonObject { ["net10.0"] = new JsonObject { ["targetAlias"] = "net10.0" } },
                },
                ["frameworks"] = new JsonObject
                {
                    ["net10.0"] = new JsonObject
                    {
                        ["targetAlias"] = "net10.0",
                        ["dependencies"] = Object(direct.Select(p => (p.Id, (JsonNode)new JsonObject { ["target"] = "Package", ["version"] = p.Range }))),
                    },
                },
            },
        };
    }
}
