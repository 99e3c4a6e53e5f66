using System.Globalization;
using System.Resources;

namespace LicenseGuard.Licensing.Rules;

/// <summary>The texts of Texts.resx and its translations. English is built in and the fallback of every culture.</summary>
internal static class Texts
{
    private static readonly ResourceManager Manager = new(typeof(Texts));

    /// <summary>The text with this key, or null.</summary>
    internal static string? Find(string key, CultureInfo culture) => Manager.GetString(key, culture);

    /// <summary>The first of the keys that has a text; the last key itself when none has.</summary>
    internal static string Get(CultureInfo culture, params string[] keys)
    {
        foreach (var key in keys)
            if (Find(key, culture) is { } text) return text;
        return keys[keys.Length - 1];
    }
}
