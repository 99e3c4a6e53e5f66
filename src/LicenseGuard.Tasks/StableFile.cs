using System;
using System.IO;
using System.Text;

namespace LicenseGuard.Tasks;

/// <summary>Writes files so that nothing downstream runs for nothing and nobody reads half a file.</summary>
internal static class StableFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the text when the file holds another one, by way of a file beside it.</summary>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void WriteIfDifferent(string path, string text)
    {
        if (File.Exists(path) && string.Equals(File.ReadAllText(path, Utf8), text, StringComparison.Ordinal))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Two processes may build into one folder: each has its own file on the way.
        var part = path + "." + System.Diagnostics.Process.GetCurrentProcess().Id + ".tmp";
        File.WriteAllText(part, text, Utf8);
        try
        {
            if (File.Exists(path))
                File.Replace(part, path, null);
            else
                File.Move(part, path);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
