using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Region codes: ISO 3166-1 alpha-2, <c>EU</c> and <c>EEA</c>, and which of them overlap.</summary>
internal static class Regions
{
    // ISO 3166-1, the 249 officially assigned alpha-2 codes.
    private const string Iso3166 =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
        "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
        "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
        "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
        "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG " +
        "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    // The 27 members, and the parts of them that have codes of their own and belong to the Union (TFEU, article 355(1), (4)).
    private const string Union =
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK AX GF GP MF MQ RE YT";

    // The EEA adds these three (EEA agreement, article 126).
    private const string EconomicAreaOnly = "IS LI NO";

    private static readonly HashSet<string> Countries = new(Iso3166.Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> UnionMembers = new(Union.Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> EconomicArea =
        new((Union + " " + EconomicAreaOnly).Split(' '), StringComparer.Ordinal);

    /// <summary>True for an alpha-2 code in capitals.</summary>
    public static bool IsCountry(string code) => Countries.Contains(code);

    /// <summary>True for a country, <c>EU</c> or <c>EEA</c>, in capitals.</summary>
    public static bool IsKnown(string code) => code is "EU" or "EEA" || IsCountry(code);

    /// <summary>The code that is meant by a common other spelling, or null.</summary>
    public static string? Meant(string found) => found switch
    {
        "UK" or "UNITED-KINGDOM" => "GB",
        "EL" or "GREECE" => "GR",
        "USA" => "US",
        "EUROPE" or "EU27" => "EU",
        _ => null,
    };

    /// <summary>True when some place lies in both regions: <c>FR</c> and <c>EU</c>, <c>EU</c> and <c>EEA</c>.</summary>
    public static bool Overlap(string a, string b)
    {
        if (a == b)
            return true;
        var membersA = Members(a);
        var membersB = Members(b);
        if (membersA is not null && membersB is not null)
            return membersA.Overlaps(membersB);
        return (membersA?.Contains(b) ?? false) || (membersB?.Contains(a) ?? false);
    }

    private static HashSet<string>? Members(string code) => code switch
    {
        "EU" => UnionMembers,
        "EEA" => EconomicArea,
        _ => null,
    };
}
