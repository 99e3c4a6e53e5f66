using System;
using System.IO;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

/// <summary>A model file in a temporary folder of its own.</summary>
internal sealed class TempModel : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modelfiles");

    public TempModel(string name, byte[] content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    public void Write(ReadOnlySpan<byte> content)
    {
        using FileStream file = File.Create(Path);
        file.Write(content);
    }

    public static ModelFileFacts Read(string name, byte[] content)
    {
        using var file = new TempModel(name, content);
        return ModelFileReader.Read(file.Path);
    }

    public static bool IsModel(string name, byte[] content, out ModelFileFacts? facts)
    {
        using var file = new TempModel(name, content);
        return ModelFileReader.IsModelFile(file.Path, out facts);
    }

    public static bool IsModel(string name, byte[] content) => IsModel(name, content, out _);
}
