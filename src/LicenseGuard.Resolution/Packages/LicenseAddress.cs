using System;
using System.Diagnostics.CodeAnalysis;

namespace LicenseGuard.Resolution.Packages;

/// <summary>A web address in one spelling: lower case, without scheme, <c>www.</c>, port and slashes at the end.</summary>
/// <param name="Host">The host.</param>
/// <param name="Path">The path without slashes around it; may be empty.</param>
/// <param name="Query">After the question mark; may be empty.</param>
/// <param name="Fragment">After the hash; may be empty.</param>
/// <param name="Given">The path as it was given: expressions mind case.</param>
internal sealed record LicenseAddress(string Host, string Path, string Query, string Fragment, string Given)
{
    /// <summary>All of it.</summary>
    public string Text => WithoutFragment + (Fragment.Length > 0 ? "#" + Fragment : "");

    /// <summary>Host, path and query.</summary>
    public string WithoutFragment => HostAndPath + (Query.Length > 0 ? "?" + Query : "");

    /// <summary>Host and path.</summary>
    public string HostAndPath => Path.Length > 0 ? Host + "/" + Path : Host;

    /// <summary>The parts of the path.</summary>
    public string[] Segments { get; } = Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads one; false for what is no address of the web.</summary>
    public static bool TryRead(string url, [NotNullWhen(true)] out LicenseAddress? address)
    {
        address = null;
        // Some were escaped once too often on their way into a nuspec.
        var text = url.Trim().Replace("&amp;", "&").Replace('\\', '/');
        var start = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        if (start == 0) return false;
        text = text.Substring(start);
        var fragment = Cut(ref text, '#');
        var query = Cut(ref text, '?');
        var slash = text.IndexOf('/');
        var host = (slash < 0 ? text : text.Substring(0, slash)).ToLowerInvariant();
        var path = slash < 0 ? "" : text.Substring(slash).Trim('/');
        if (host.IndexOf('@') >= 0) return false;
        var colon = host.IndexOf(':');
        if (colon >= 0) host = host.Substring(0, colon);
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host.Substring(4);
        if (host.Length == 0) return false;
        address = new LicenseAddress(
            host, path.ToLowerInvariant(), query.ToLowerInvariant(), fragment.TrimEnd('/').ToLowerInvariant(), path);
        return true;
    }

    /// <summary>The value of a field of the query, or null.</summary>
    /// <param name="name">Its name in lower case.</param>
    public string? Field(string name)
    {
        foreach (var field in Query.Split('&'))
        {
            if (field.StartsWith(name + "=", StringComparison.Ordinal)) return field.Substring(name.Length + 1);
        }

        return null;
    }

    private static string Cut(ref string text, char mark)
    {
        var at = text.IndexOf(mark);
        if (at < 0) return "";
        var rest = text.Substring(at + 1);
        text = text.Substring(0, at);
        return rest;
    }
}
