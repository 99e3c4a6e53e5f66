using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using LicenseGuard.Feeds.Sources;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Feeds.Store;

/// <summary>Keeps what was fetched: for each source, id and version a folder with the nuspec and the licence files, as restore
/// would lay them out. A version of a package never changes, so an entry never expires; a list of versions does. An entry is
/// written beside its place and moved there, and one whose files are not those of its list of contents is fetched anew: so
/// several builds may use one cache, and a torn one heals. Where the folder cannot be written, a temporary one takes its
/// place.</summary>
internal sealed class PackageCache(string folder) : IDisposable
{
    private const string ContentsName = ".contents";

    private static int _parts;

    private readonly Lock _lock = new();
    private string? _spare;

    /// <summary>The entry; null when there is none that is whole.</summary>
    public FetchedPackage? Find(string source, string id, string version) =>
        FindIn(FolderOf(folder, source, id, version), id, version);

    private static FetchedPackage? FindIn(string entry, string id, string version)
    {
        try
        {
            var contents = Path.Combine(entry, ContentsName);
            if (!File.Exists(contents)) return Directory.Exists(entry) ? Forget(entry) : null;
            var files = new List<string>();
            foreach (var line in File.ReadAllLines(contents))
            {
                var at = line.IndexOf(' ');
                if (at < 0 || !IsSafe(line[(at + 1)..])) return Forget(entry);
                var path = line[(at + 1)..];
                if (path == ContentsName)
                {
                    // The last line: how many there were.
                    return line[..at] == files.Count.ToString(CultureInfo.InvariantCulture)
                        ? new FetchedPackage(id, version, entry, files)
                        : Forget(entry);
                }

                if (Hash(File.ReadAllBytes(Path.Combine(entry, path))) != line[..at]) return Forget(entry);
                files.Add(path);
            }

            return Forget(entry);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts files into the cache.</summary>
    /// <exception cref="FeedException">No disk can hold two of the files beside each other.</exception>
    /// <exception cref="IOException">Neither the cache nor a temporary folder can be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public FetchedPackage Add(string source, string id, string version, IReadOnlyList<PackedFile> files)
    {
        try
        {
            return AddTo(FolderOf(folder, source, id, version), id, version, files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            lock (_lock) _spare ??= Directory.CreateTempSubdirectory("LicenseGuard-").FullName;
            return AddTo(FolderOf(_spare, source, id, version), id, version, files);
        }
    }

    private static FetchedPackage AddTo(string entry, string id, string version, IReadOnlyList<PackedFile> files)
    {
        var part = entry + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
            + "-" + Interlocked.Increment(ref _parts).ToString(CultureInfo.InvariantCulture) + ".tmp";
        var contents = new StringBuilder();
        var paths = new List<string>();
        var safe = Safe(files);
        Directory.CreateDirectory(part);
        foreach (var (path, bytes) in safe)
        {
            var file = Path.Combine(part, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
            contents.Append(Hash(bytes)).Append(' ').Append(path).Append('\n');
            paths.Add(path);
        }

        contents.Append(paths.Count.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(ContentsName).Append('\n');
        File.WriteAllText(Path.Combine(part, ContentsName), contents.ToString());
        if (FindIn(entry, id, version) is { } other)
        {
            Directory.Delete(part, recursive: true);
            return other;
        }

        try
        {
            Directory.Move(part, entry);
        }
        catch (IOException) when (FindIn(entry, id, version) is not null)
        {
            // Another build was faster.
            Directory.Delete(part, recursive: true);
        }

        return new FetchedPackage(id, version, entry, paths);
    }

    /// <summary>Each name once.</summary>
    private static List<PackedFile> Safe(IReadOnlyList<PackedFile> files)
    {
        var safe = new List<PackedFile>();
        foreach (var file in files)
        {
            if (!IsSafe(file.Path) || safe.Exists(known => Is(known.Path, file.Path)) || Is(file.Path, ContentsName)) continue;
            // A file cannot be a folder too.
            if (safe.Exists(known => IsBelow(known.Path, file.Path) || IsBelow(file.Path, known.Path)))
                throw new FeedException(FeedFault.Nonsense);
            safe.Add(file);
        }

        return safe;

        static bool Is(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
        static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The versions of a package, when the list is not older than that.</summary>
    public IReadOnlyList<string>? Versions(string source, string id, TimeSpan age)
    {
        var file = Path.Combine(FolderOf(folder, source, id, ""), "versions");
        try
        {
            if (!File.Exists(file) || DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > age) return null;
            var lines = new List<string>(File.ReadAllLines(file));
            // Half a list is none.
            if (lines.Count == 0 || lines[^1] != EndOf(lines.Count - 1)) return null;
            lines.RemoveAt(lines.Count - 1);
            return lines;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the versions of a package; a cache that cannot be written keeps nothing.</summary>
    public void KeepVersions(string source, string id, IReadOnlyList<string> versions)
    {
        var file = Path.Combine(FolderOf(folder, source, id, ""), "versions");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var part = file + "." + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
                + "-" + Interlocked.Increment(ref _parts).ToString(CultureInfo.InvariantCulture) + ".tmp";
            File.WriteAllLines(part, [.. versions, EndOf(versions.Count)]);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Asked again next time.
        }
    }

    /// <summary>Names from a feed or a graph become names of folders and files only when they are harmless.</summary>
    public static bool IsSafe(string path)
    {
        // Disks count bytes: 255 for a name.
        if (path.Length == 0 || Encoding.UTF8.GetByteCount(path) > 200 || path[0] == '/') return false;
        foreach (var segment in path.Split('/'))
        {
            if (segment.Length == 0 || segment[^1] is '.' or ' ') return false;
            foreach (var c in segment)
            {
                if (c < ' ' || c is ':' or '\\' or '"' or '<' or '>' or '|' or '*' or '?') return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        try
        {
            if (_spare is not null) Directory.Delete(_spare, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Left to the system's own cleaning of the temporary folder.
        }
    }

    private static string FolderOf(string folder, string source, string id, string version) =>
        Path.Combine(folder, Hash(Encoding.UTF8.GetBytes(source))[..16], id.ToLowerInvariant(), version.ToLowerInvariant());

    private static string EndOf(int versions) => versions.ToString(CultureInfo.InvariantCulture) + " versions";

    private static FetchedPackage? Forget(string entry)
    {
        Directory.Delete(entry, recursive: true);
        return null;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
