using System;
using System.IO;
using System.Reflection;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Opens regular files only: a pipe would block the build until somebody writes to it, a device never ends.</summary>
internal static class RegularFile
{
    // Of .NET 6; absent on .NET Framework, which runs only where links to pipes do not exist.
    private static readonly MethodInfo? ResolveLinkTarget =
        typeof(FileSystemInfo).GetMethod("ResolveLinkTarget", [typeof(bool)]);

    /// <summary>The file, open for reading and shared with everybody; null when there is nothing in it. Pipes and devices have
    /// length 0, too. Throws what opening a file throws.</summary>
    public static FileStream? Open(string fullPath)
    {
        var file = new FileInfo(fullPath);
        if (!file.Exists) throw new FileNotFoundException();
        if ((file.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            // The length of a link is its own, not its target's.
            if (Path.DirectorySeparatorChar == '/' && Target(file) is { } target) file = target;
            else if (Path.DirectorySeparatorChar == '\\') return Stream(fullPath);
        }

        return file.Length == 0 ? null : Stream(fullPath);
    }

    private static FileInfo? Target(FileInfo link)
    {
        try
        {
            return ResolveLinkTarget?.Invoke(link, [true]) as FileInfo;
        }
        catch (TargetInvocationException e) when (e.InnerException is IOException or UnauthorizedAccessException)
        {
            throw new IOException("The link leads nowhere.");
        }
    }

    // A buffer of 1 is none: HeaderSource has its own.
    private static FileStream Stream(string fullPath) =>
        new(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
}
