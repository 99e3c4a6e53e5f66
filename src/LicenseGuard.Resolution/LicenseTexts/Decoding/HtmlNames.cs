using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Resolution.LicenseTexts.Decoding;

/// <summary>What an HTML tag does to the text around it.</summary>
internal enum TagKind
{
    /// <summary>Not an HTML element.</summary>
    Unknown,

    /// <summary>Part of a line.</summary>
    Inline,

    /// <summary>Stands on lines of its own.</summary>
    Block,

    /// <summary>Its content is not for readers.</summary>
    Hidden,
}

/// <summary>The elements and character entities of HTML that licence files use.</summary>
internal static class HtmlNames
{
    private static readonly Dictionary<string, TagKind> Tags = Kinds();
    private static readonly Dictionary<string, string> Entities = Characters();

    public static TagKind Kind(string tag) => Tags.TryGetValue(tag, out var kind) ? kind : TagKind.Unknown;

    /// <summary>The character of an entity's name, or of a number such as <c>#169</c> and <c>#xA9</c>; null when it is none.</summary>
    public static string? Character(string entity)
    {
        if (entity.Length < 2 || entity[0] != '#') return Entities.TryGetValue(entity, out var known) ? known : null;
        var isHex = entity[1] is 'x' or 'X';
        var digits = entity.Substring(isHex ? 2 : 1);
        if (digits.Length > 6
            || !int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        // The numbers from 128 to 159 are meant as Windows-1252, as browsers read them.
        if (value is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return null;
        return value < 0x100 ? EncodedText.Ansi(value).ToString() : char.ConvertFromUtf32(value);
    }

    private static Dictionary<string, TagKind> Kinds()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.OrdinalIgnoreCase);
        void Add(TagKind kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds[name] = kind;
        }

        Add(TagKind.Inline, "a abbr acronym b bdo big cite code dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub "
            + "sup tt u var wbr");
        Add(TagKind.Block, "article aside blockquote body br caption center col colgroup dd details dir div dl dt fieldset figure footer form "
            + "frameset h1 h2 h3 h4 h5 h6 head header hr html input legend li link main menu meta nav noscript ol option p pre section select "
            + "summary table tbody td textarea tfoot th thead title tr ul");
        Add(TagKind.Hidden, "script style svg");
        return kinds;
    }

    private static Dictionary<string, string> Characters()
    {
        var characters = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["quot"] = "\"", ["apos"] = "'", ["nbsp"] = " ", ["ensp"] = " ", ["emsp"] = " ",
            ["thinsp"] = " ", ["AMP"] = "&", ["LT"] = "<", ["GT"] = ">", ["QUOT"] = "\"", ["COPY"] = "©", ["REG"] = "®",
            ["hellip"] = "…", ["mdash"] = "—", ["ndash"] = "–", ["lsquo"] = "‘", ["rsquo"] = "’", ["ldquo"] = "“", ["rdquo"] = "”",
            ["sbquo"] = "‚", ["bdquo"] = "„", ["lsaquo"] = "‹", ["rsaquo"] = "›", ["bull"] = "•", ["trade"] = "™", ["euro"] = "€",
            ["dagger"] = "†", ["Dagger"] = "‡", ["larr"] = "←", ["rarr"] = "→", ["minus"] = "−", ["zwj"] = "", ["zwnj"] = "",
            ["OElig"] = "Œ", ["oelig"] = "œ", ["Scaron"] = "Š", ["scaron"] = "š", ["Yuml"] = "Ÿ",
        };

        // Latin-1 in its order, from 0xA1.
        var latin = ("iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para "
            + "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute "
            + "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml "
            + "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml "
            + "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml").Split(' ');
        for (var i = 0; i < latin.Length; i++) characters[latin[i]] = ((char)(0xA1 + i)).ToString();
        return characters;
    }
}
