using System;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads what a model file says about itself. Model files are data: nothing is executed, unpickled, or believed
/// about a length.</summary>
public static class ModelFileReader
{
    /// <summary>True when the file's extension is one that model files carry.</summary>
    public static bool HasModelExtension(string path) => throw new NotImplementedException();

    /// <summary>Reads a file that is declared as a model. Never throws: what cannot be read is a state of the result.</summary>
    /// <param name="fullPath">Absolute path.</param>
    public static ModelFileFacts Read(string fullPath) => throw new NotImplementedException();

    /// <summary>Whether a file that nobody declared is a model file by extension and by structure.</summary>
    /// <param name="fullPath">Absolute path.</param>
    /// <param name="facts">What it says; null when it is none.</param>
    public static bool IsModelFile(string fullPath, out ModelFileFacts? facts) => throw new NotImplementedException();
}
