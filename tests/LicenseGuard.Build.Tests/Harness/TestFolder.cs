using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>A folder with made-up projects, and the dotnet commands run in it. Packages come from the test's own feed only.</summary>
internal sealed class TestFolder
{
    private static int _count;
    private int _logs;

    /// <param name="name">The folder's last part, for what a path may hold.</param>
    public TestFolder(string name = "src")
    {
        var feed = PackageFeed.Instance;
        Path = Directory.CreateDirectory(
            System.IO.Path.Combine(feed.Root, "t" + Interlocked.Increment(ref _count).ToString("000", CultureInfo.InvariantCulture), name)).FullName;
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="test" value="{feed.Folder}" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>A reference to LicenseGuard, as <c>dotnet add package</c> writes it.</summary>
    public static string LicenseGuard { get; } =
        $"""<PackageReference Include="LicenseGuard" Version="{PackageFeed.Instance.Version}" PrivateAssets="all" />""";

    public string this[string path] => System.IO.Path.Combine(Path, path);

    public TestFolder Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    public TestFolder Write(string path, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], content);
        return this;
    }

    /// <summary>Writes an SDK project that references LicenseGuard, and one source file beside it.</summary>
    /// <param name="path">The project file.</param>
    /// <param name="items">Content of an ItemGroup.</param>
    /// <param name="properties">Content of a PropertyGroup.</param>
    /// <param name="frameworks">Target framework or frameworks.</param>
    /// <param name="sdk">The SDK.</param>
    /// <param name="code">Text of the source file.</param>
    public TestFolder Project(
        string path, string items = "", string properties = "", string frameworks = "net10.0", string sdk = "Microsoft.NET.Sdk",
        string code = "namespace N { public class C { } }")
    {
        var element = frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework";
        Write(path, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <{element}>{frameworks}</{element}>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {LicenseGuard}
                {items}
              </ItemGroup>
            </Project>
            """);
        return Write(System.IO.Path.ChangeExtension(path, ".cs"), code);
    }

    /// <summary>The line of a file, one-based, that holds a text.</summary>
    public int LineOf(string path, string text) =>
        Array.FindIndex(File.ReadAllLines(this[path]), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public void Edit(string path, string old, string @new)
    {
        var text = File.ReadAllText(this[path]);
        Assert.Contains(old, text);
        File.WriteAllText(this[path], text.Replace(old, @new));
    }

    public BuildResult Build(params string[] arguments) => Run(["build", .. arguments]);

    /// <summary>Runs an MSBuild-driven verb and reads its binary log.</summary>
    public BuildResult Run(string[] arguments, params (string Name, string Value)[] environment)
    {
        var log = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $"log{++_logs}.binlog");
        var result = RunPlain([.. arguments, "-bl:" + log, "-nodeReuse:false", "-v:m", "-tl:off", "-nologo", .. CompilerServer.Arguments], environment);
        return BinaryLog.Read(result, log);
    }

    /// <summary>Runs dotnet with these arguments only.</summary>
    public ProcessResult RunPlain(string[] arguments, params (string Name, string Value)[] environment)
    {
        var variables = new Dictionary<string, string>(PackageFeed.Instance.PackageEnvironment);
        foreach (var (name, value) in environment)
            variables[name] = value;
        return Dotnet.Run(Path, arguments, variables);
    }

    /// <summary>Every file that is not built, with its hash: to see that nothing of the user's changed.</summary>
    public IReadOnlyDictionary<string, string> Sources() => Directory
        .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "obj" or "bin" or "artifacts"))
        .ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(this[file]))));
}
