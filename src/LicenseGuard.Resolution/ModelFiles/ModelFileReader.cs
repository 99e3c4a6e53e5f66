using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads what a model file says about itself. Model files are data: nothing is executed, unpickled, or believed
/// about a length. Only headers are read, whatever a file's size.</summary>
public static class ModelFileReader
{
    /// <summary>True when the file's extension is one that model files carry. Some, such as <c>.bin</c>, are carried by other
    /// files too.</summary>
    public static bool HasModelExtension(string path) => ModelKind.HasModelExtension(path);

    /// <summary>Reads a file that is declared as a model. Never throws: what cannot be read is a state of the result. The
    /// variants of Unreadable and their arguments: <c>torn</c> (what was being read, offset), <c>foreign</c> (expected format,
    /// what was found), <c>hostile</c> (what, claimed, available), <c>unsupported</c> (what, value), <c>io</c> (kind of failure).
    /// All texts are single lines of at most 1,024 UTF-16 units, and still foreign.</summary>
    /// <param name="fullPath">Absolute path.</param>
    public static ModelFileFacts Read(string fullPath) => Look(fullPath, out _);

    /// <summary>Whether a file that nobody declared is a model file by extension and by structure. A torn one is, as far as its
    /// beginning tells; so is a Git LFS pointer when only models carry the extension, and a file with such an extension that
    /// cannot be opened.</summary>
    /// <param name="fullPath">Absolute path.</param>
    /// <param name="facts">What it says; null when it is none.</param>
    public static bool IsModelFile(string fullPath, out ModelFileFacts? facts)
    {
        facts = null;
        if (!HasModelExtension(fullPath)) return false;
        ModelFileFacts seen = Look(fullPath, out bool isModel);
        if (isModel) facts = seen;
        return isModel;
    }

    private static ModelFileFacts Look(string fullPath, out bool isModel)
    {
        isModel = false;
        ModelKind kind = ModelKind.Of(fullPath);
        if (Directory.Exists(fullPath)) return Unreadable(kind.Format, "io", ["directory"]);

        FileStream? stream;
        try
        {
            stream = RegularFile.Open(fullPath);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new HeaderFacts().ToFacts(ModelFileState.Missing, kind.Format);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException
                                      or NotSupportedException)
        {
            // Not the message: it holds the absolute path and depends on the culture.
            isModel = kind.IsCertain;
            return Unreadable(kind.Format, "io", [e.GetType().Name]);
        }

        if (stream is null) return Unreadable(kind.Format, "torn", ["header", "0"]);
        using (stream)
        {
            var content = new ModelContent(kind);
            try
            {
                ModelFileFacts facts = content.Read(new HeaderSource(stream, stream.Length));
                isModel = content.IsModel;
                return facts;
            }
            catch (UnreadableModelException e)
            {
                isModel = content.IsModel;
                return Unreadable(content.Format, e.Variant, e.Arguments);
            }
            catch (IOException e)
            {
                isModel = content.IsModel || kind.IsCertain;
                return Unreadable(content.Format, "io", [e.GetType().Name]);
            }
        }
    }

    private static ModelFileFacts Unreadable(string format, string variant, IReadOnlyList<string> arguments) =>
        new(ModelFileState.Unreadable, format, "", "", [], variant, arguments);
}
