using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>A NuGet package made up for a test: the licence it states, what it depends on, the files in it.</summary>
internal sealed class FakePackage(string id, string version = "1.0.0")
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Version)> _dependencies = [];
    private string _license = "";
    private string _metadata = "";

    public string Id { get; } = id;

    /// <summary>States a licence by SPDX expression.</summary>
    public FakePackage Expression(string expression) => License($"""<license type="expression">{Escape(expression)}</license>""");

    /// <summary>States a licence by a file in the package, which is added.</summary>
    public FakePackage LicenseFile(string path, string text) => License($"""<license type="file">{Escape(path)}</license>""").File(path, text);

    /// <summary>States a licence by a legacy url.</summary>
    public FakePackage LicenseUrl(string url) => License($"<licenseUrl>{Escape(url)}</licenseUrl>");

    /// <summary>Further elements of the nuspec's metadata.</summary>
    public FakePackage Metadata(string elements)
    {
        _metadata += elements;
        return this;
    }

    public FakePackage DependsOn(string id, string version = "1.0.0")
    {
        _dependencies.Add((id, version));
        return this;
    }

    /// <summary>Adds an assembly without types that every framework can reference.</summary>
    public FakePackage Lib(string framework = "netstandard2.0") =>
        File($"lib/{framework}/{Id}.dll", EmptyAssembly.Create(Id));

    public FakePackage File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public FakePackage File(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    /// <summary>Writes the package into a folder feed.</summary>
    public void WriteTo(string feed)
    {
        using var stream = System.IO.File.Create(Path.Combine(feed, $"{Id}.{version}.nupkg"));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        Add(zip, Id + ".nuspec", Encoding.UTF8.GetBytes(Nuspec()));
        foreach (var (path, content) in _files)
            Add(zip, path, content);
    }

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }

    private static string Escape(string text) => SecurityElement.Escape(text);

    private FakePackage License(string element)
    {
        _license = element;
        return this;
    }

    private string Nuspec()
    {
        var dependencies = string.Concat(_dependencies.Select(d => $"""<dependency id="{d.Id}" version="{d.Version}" />"""));
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{Id}</id>
                <version>{version}</version>
                <authors>test</authors>
                <description>Made up for a test.</description>
                {_license}{_metadata}
                <dependencies><group targetFramework=".NETStandard2.0">{dependencies}</group></dependencies>
              </metadata>
            </package>
            """;
    }
}
