using System;
using System.Collections.Generic;
using System.Linq;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Where a model was got, by its <c>Source</c> or else by the id that it is declared under.</summary>
/// <param name="Text">As declared.</param>
/// <param name="Host">The host of an address; empty for an id.</param>
/// <param name="Organisation">Whose place it is on that host: the first part of the path, or of an id; empty where unknown.</param>
internal sealed record ModelOrigin(string Text, string Host, string Organisation)
{
    private const string HuggingFace = "huggingface.co";

    // Where anybody can put anything. Another host may be the project's own mirror.
    private static readonly string[] PublicPlaces =
        [HuggingFace, "hf.co", "hf-mirror.com", "modelscope.cn", "kaggle.com", "civitai.com", "github.com", "archive.org"];

    /// <summary>The origin that an item states; null when it states none that can be read.</summary>
    internal static ModelOrigin? Of(ResolvedModel model)
    {
        var text = model.Source.Trim();
        if (text.StartsWith("magnet:", StringComparison.OrdinalIgnoreCase)) return new ModelOrigin(text, "magnet", "");
        if (text.Length > 0 && text.IndexOf("://", StringComparison.Ordinal) < 0 && HasHost(text)) text = "https://" + text;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return new ModelOrigin(text, WithoutWww(address.Host), First(address.AbsolutePath));
        var id = text.Length > 0 ? text : model.Model.Trim();
        var parts = id.Split('/');
        return id.IndexOf('\\') < 0 && parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0 && parts[0][0] != '.'
            ? new ModelOrigin(id, HuggingFace, parts[0])
            : null;
    }

    /// <summary>It is one of these places: an organisation, or a host or what lies below it.</summary>
    internal bool IsAmong(IReadOnlyList<string> homes) => homes.Any(home =>
        Same(home, Organisation) || Same(home, Host)
        || (home.IndexOf('.') >= 0 && Host.EndsWith("." + home, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The organisation bears this name, or its first word: stabilityai, Stability AI; meta-llama, Meta.</summary>
    internal bool IsOf(string name)
    {
        var (organisation, full) = (Letters(Organisation), Letters(name));
        var first = Letters(name.Split(' ')[0]);
        return full.Length > 0 && (organisation == full || organisation == first
            || Organisation.StartsWith(name.Split(' ')[0] + "-", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Somebody's upload at a public place, or a file that is passed from hand to hand.</summary>
    internal bool IsPublicPlace => Host == "magnet" || PublicPlaces.Contains(Host, StringComparer.OrdinalIgnoreCase);

    private static bool HasHost(string text) =>
        PublicPlaces.Any(place => text.StartsWith(place + "/", StringComparison.OrdinalIgnoreCase));

    private static string WithoutWww(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host.Substring(4) : host;

    private static string First(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(part => part is not ("datasets" or "models" or "spaces")) ?? "";

    private static string Letters(string name) =>
        new string(name.Where(char.IsLetterOrDigit).ToArray()).ToUpperInvariant();

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
