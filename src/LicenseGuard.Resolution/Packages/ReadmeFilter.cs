using System;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Most packages have a readme, each another, and hardly any restricts what the licence grants: those that cannot are told by
/// their words alone, since reading each would take longer than all else.</summary>
internal static class ReadmeFilter
{
    // Stems; whatever restricts a licence uses one of them.
    private static readonly byte[][] Restricting =
    [
        [.. "commercial"u8], [.. "use only"u8], [.. "purposes only"u8], [.. "may not"u8], [.. "must not"u8], [.. "not be used"u8],
        [.. "not allowed"u8], [.. "not permit"u8], [.. "prohibit"u8], [.. "forbid"u8], [.. "restrict"u8], [.. "purchas"u8], [.. "evaluat"u8],
        [.. "trial"u8], [.. "academic"u8], [.. "research"u8], [.. "educat"u8], [.. "student"u8], [.. "personal"u8], [.. "hobby"u8],
        [.. "profit"u8], [.. "free for"u8], [.. "revenue"u8], [.. "employee"u8], [.. "military"u8], [.. "commons clause"u8],
    ];

    /// <summary>It is a readme that speaks of no licence, or restricts nothing.</summary>
    /// <param name="path">Path in the package.</param>
    /// <param name="bytes">Its content; in another encoding than UTF-8 or an older one of single bytes it is never harmless.</param>
    public static bool IsHarmless(string path, byte[] bytes)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        if (!name.StartsWith("readme", StringComparison.OrdinalIgnoreCase) || Array.IndexOf(bytes, (byte)0) >= 0) return false;
        var lower = new byte[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            lower[i] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b is (byte)'\n' or (byte)'\r' ? (byte)' ' : b;
        }

        var text = new ReadOnlySpan<byte>(lower);
        if (text.IndexOf("licen"u8) < 0) return true;
        foreach (var stem in Restricting)
        {
            if (text.IndexOf(stem) >= 0) return false;
        }

        return true;
    }
}
