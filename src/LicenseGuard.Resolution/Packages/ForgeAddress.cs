using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Addresses of projects on the forges, in one form per project: <c>github.com/owner/name</c>, <c>name.codeplex.com</c>. Branch
/// and file are left out, since a project's licence file has had many places.</summary>
internal static class ForgeAddress
{
    /// <summary>Pages on this host belong to the projects on it.</summary>
    public static bool IsForge(string host) =>
        host is "github.com" or "raw.github.com" or "raw.githubusercontent.com" or "rawgit.com" or "cdn.rawgit.com" or "cdn.jsdelivr.net"
            or "gist.github.com" or "gitlab.com" or "bitbucket.org" or "sourceforge.net" or "codeplex.com" or "code.google.com"
        || EndsWith(host, ".github.io") || EndsWith(host, ".codeplex.com") || EndsWith(host, ".sourceforge.net")
        || host.StartsWith("gitlab.", StringComparison.Ordinal) || host.StartsWith("git.", StringComparison.Ordinal);

    /// <summary>The file is about something else than the project's own licence, by its name.</summary>
    public static bool IsAboutOthers(LicenseAddress address)
    {
        var segments = address.Segments;
        var name = segments.Length == 0 ? "" : segments[segments.Length - 1];
        foreach (var word in new[] { "third", "3rd", "eula", "commercial", "notice", "trademark" })
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    /// <summary>What the address may be listed under, the most exact first.</summary>
    public static IEnumerable<string> Keys(LicenseAddress address)
    {
        yield return address.WithoutFragment;
        if (address.Query.Length > 0) yield return address.HostAndPath;
        if (Project(address) is { } project) yield return project;
    }

    private static string? Project(LicenseAddress address)
    {
        var segments = address.Segments;
        switch (address.Host)
        {
            case "github.com" or "raw.github.com" or "raw.githubusercontent.com" or "rawgit.com" or "cdn.rawgit.com" when segments.Length >= 2:
                return "github.com/" + segments[0] + "/" + Name(segments[1]);
            case "cdn.jsdelivr.net" when segments.Length >= 3 && segments[0] == "gh":
                return "github.com/" + segments[1] + "/" + Name(segments[2].Split('@')[0]);
            case "gitlab.com" or "bitbucket.org" when segments.Length >= 2:
                return address.Host + "/" + segments[0] + "/" + Name(segments[1]);
            case "sourceforge.net" when segments.Length >= 2 && segments[0] is "p" or "projects":
                return "sourceforge.net/" + segments[1];
            case "code.google.com" when segments.Length >= 2 && segments[0] == "p":
                return "code.google.com/" + segments[1];
            case "codeplex.com" when segments.Length >= 1:
                return (address.Field("projectname") ?? segments[0]) + ".codeplex.com";
        }

        if (EndsWith(address.Host, ".codeplex.com")) return address.Host;
        if (EndsWith(address.Host, ".sourceforge.net")) return "sourceforge.net/" + address.Host.Split('.')[0];
        return EndsWith(address.Host, ".github.io") && segments.Length > 0 ? "github.com/" + address.Host.Split('.')[0] + "/" + segments[0] : null;
    }

    private static string Name(string segment) => EndsWith(segment, ".git") ? segment.Substring(0, segment.Length - 4) : segment;

    private static bool EndsWith(string text, string ending) => text.EndsWith(ending, StringComparison.Ordinal);
}
