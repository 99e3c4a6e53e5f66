using System;
using System.Collections.Generic;
using System.Text.Json;

namespace LicenseGuard.Resolution.Packages;

/// <summary>One target: its libraries, what each needs, and whether something of it reaches the output.</summary>
internal readonly ref partial struct AssetsReader
{
    private void Target(ref Utf8JsonReader json, int offset, Dictionary<string, AssetsLibrary> libraries)
    {
        if (!Enter(ref json, "a target", offset)) return;
        while (Next(ref json))
        {
            var key = json.GetString()!;
            var slash = key.IndexOf('/');
            if (slash <= 0 || slash == key.Length - 1)
            {
                Note("a library of a target is not named id/version", offset + json.TokenStartIndex);
                json.Skip();
                continue;
            }

            var library = new AssetsLibrary(key.Substring(0, slash), key.Substring(slash + 1));
            libraries[library.Id] = library;
            Library(ref json, offset, library);
        }
    }

    private void Library(ref Utf8JsonReader json, int offset, AssetsLibrary library)
    {
        if (!Enter(ref json, "a library of a target", offset))
        {
            library.Contributes = true;
            return;
        }

        while (Next(ref json))
        {
            if (json.ValueTextEquals("type"u8))
            {
                library.IsProject = string.Equals(Text(ref json, "type", offset), "project", StringComparison.OrdinalIgnoreCase);
            }
            else if (json.ValueTextEquals("dependencies"u8))
            {
                Names(ref json, "dependencies", library.Dependencies, offset);
            }
            else if (json.ValueTextEquals("runtime"u8) || json.ValueTextEquals("native"u8))
            {
                Assets(ref json, offset, library, AssetKind.Placed);
            }
            else if (json.ValueTextEquals("runtimeTargets"u8))
            {
                Assets(ref json, offset, library, AssetKind.OfRuntime);
            }
            else if (json.ValueTextEquals("resource"u8))
            {
                Assets(ref json, offset, library, AssetKind.Satellite);
            }
            else if (json.ValueTextEquals("contentFiles"u8))
            {
                Assets(ref json, offset, library, AssetKind.Content);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void Assets(ref Utf8JsonReader json, int offset, AssetsLibrary library, AssetKind kind)
    {
        if (!Enter(ref json, "a list of a library's files", offset))
        {
            library.Contributes = true;
            return;
        }

        var isReplaced = kind == AssetKind.Placed && rules.IsReplaced(library.Id, library.Version);
        while (Next(ref json))
        {
            if (library.Contributes || IsPlaceholder(json.ValueSpan)
                || (isReplaced && rules.IsPlatformFile(FileName(json.GetString()!))))
            {
                json.Skip();
            }
            else if (kind is AssetKind.Content or AssetKind.Satellite)
            {
                library.Contributes = Goes(ref json, kind);
            }
            else
            {
                library.Contributes = true;
                json.Skip();
            }
        }
    }

    /// <summary>A content file that is neither built in nor copied goes nowhere (NuGet lists readmes so), nor does a satellite of
    /// a language that is not wanted. Whatever is not as NuGet writes it counts.</summary>
    private bool Goes(ref Utf8JsonReader json, AssetKind kind)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return true;
        }

        var (isNone, isCopied, culture) = (false, true, "");
        while (Next(ref json))
        {
            var (isAction, isCopy) = (json.ValueTextEquals("buildAction"u8), json.ValueTextEquals("copyToOutput"u8));
            var isLocale = json.ValueTextEquals("locale"u8);
            json.Read();
            if (isCopy) isCopied = json.TokenType != JsonTokenType.False;
            else if (isAction) isNone = json.TokenType == JsonTokenType.String && json.ValueTextEquals("None"u8);
            else if (isLocale && json.TokenType == JsonTokenType.String) culture = json.GetString()!;
            json.Skip();
        }

        return kind == AssetKind.Content ? !isNone || isCopied : rules.IsWanted(culture);
    }

    /// <summary><c>_._</c> in a folder says: for this framework nothing.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<byte> path)
    {
        var n = path.Length;
        return n >= 3 && path[n - 1] == '_' && path[n - 2] == '.' && path[n - 3] == '_' && (n == 3 || path[n - 4] == '/');
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private enum AssetKind
    {
        /// <summary>Goes beside the application, where the framework may have a file of the same name.</summary>
        Placed,

        /// <summary>Goes to a folder of its own below <c>runtimes</c>.</summary>
        OfRuntime,

        Satellite,

        Content,
    }
}
