using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace LicenseGuard.Feeds.Tests.Harness;

/// <summary>A package made up for a test.</summary>
internal sealed class MadePackage(string id, string version, string expression = "")
{
    private readonly List<(string Path, byte[] Content)> _files = [];
    private string _license = expression.Length > 0 ? $"""<license type="expression">{SecurityElement.Escape(expression)}</license>""" : "";

    public string Id { get; } = id;

    public string Version { get; } = version;

    /// <summary>States its licence by a file, which is added.</summary>
    public MadePackage LicenseFile(string path, string text)
    {
        _license = $"""<license type="file">{path}</license>""";
        return File(path, Encoding.UTF8.GetBytes(text));
    }

    public MadePackage LicenseUrl(string url)
    {
        _license = $"<licenseUrl>{SecurityElement.Escape(url)}</licenseUrl>";
        return this;
    }

    public MadePackage File(string path, byte[] content)
    {
        _files.Add((path, content));
        return this;
    }

    /// <summary>Adds a file that does not shrink.</summary>
    public MadePackage Large(int bytes)
    {
        var content = new byte[bytes];
        new Random(1).NextBytes(content);
        return File("lib/netstandard2.0/large.dat", content);
    }

    public byte[] Nuspec() => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="utf-8"?>
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>{Id}</id>
            <version>{Version}</version>
            <authors>test</authors>
            <description>Made up for a test.</description>
            {_license}
          </metadata>
        </package>
        """);

    public byte[] Zip()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in _files) Write(zip, path, content);
            Write(zip, Id + ".nuspec", Nuspec());
        }

        return bytes.ToArray();
    }

    /// <summary>Puts it into a folder feed.</summary>
    public void WriteTo(string feed) => System.IO.File.WriteAllBytes(Path.Combine(feed, $"{Id}.{Version}.nupkg"), Zip());

    /// <summary>Puts it into a package folder, as restore does.</summary>
    public void Install(string packages)
    {
        var folder = Path.Combine(packages, Id.ToLowerInvariant(), Version.ToLowerInvariant());
        Directory.CreateDirectory(folder);
        System.IO.File.WriteAllBytes(Path.Combine(folder, Id.ToLowerInvariant() + ".nuspec"), Nuspec());
        foreach (var (path, content) in _files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.WriteAllBytes(file, content);
        }
    }

    private static void Write(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }
}
