using LicenseGuard.Analyzers.Models;

namespace LicenseGuard.Analyzers.Calls;

/// <summary>What is special about the framework's own calls that open a file: most files are no models.</summary>
internal static class FileOpens
{
    // Values of System.IO.FileMode and FileAccess, which the framework can never change.
    private const int FileModeCreateNew = 1;
    private const int FileModeCreate = 2;
    private const int FileModeTruncate = 5;
    private const int FileModeAppend = 6;
    private const int FileAccessWrite = 2;

    /// <summary>True when the arguments say that the file is written: a download is no load.</summary>
    public static bool Writes(ModelCall call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is not { Type: { } type, ConstantValue: { HasValue: true, Value: int value } })
                continue;
            if (type.Name == "FileMode" && value is FileModeCreateNew or FileModeCreate or FileModeTruncate or FileModeAppend)
                return true;
            if (type.Name == "FileAccess" && value == FileAccessWrite)
                return true;
        }

        return false;
    }

    /// <summary>True when the path says enough to know the model's file: not <c>model.onnx</c> in a folder that is not
    /// known.</summary>
    public static bool Names(FoldedPath path) => path.IsWhole || path.HasFolder || !GenericNames.Contains(path.FileName);
}
