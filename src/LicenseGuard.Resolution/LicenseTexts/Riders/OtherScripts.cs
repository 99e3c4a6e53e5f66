namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Restricting phrases of languages that are written without blanks.</summary>
internal static class OtherScripts
{
    private const char FirstLetter = '\u2E80';

    // Chinese (simplified, traditional) and Japanese: prohibited, may not, only for, limited to, non-commercial, unauthorised, for payment.
    private static readonly string[] Phrases =
    [
        "禁止", "不得", "不可用于", "不可商用", "不允许", "不允許", "仅供", "僅供", "仅限", "僅限", "只能用于", "只能用於", "非商业", "非商業", "非商用",
        "商业用途", "商業用途", "商用需", "未经授权", "未經授權", "未经许可", "未經許可", "需要授权", "付费", "付費", "購買", "购买授权", "禁じ", "商用利用", "営利目的", "非営利",
    ];

    /// <summary>Letters of these scripts are so few in a range that the licence there is not written in them.</summary>
    public static bool AreForeign(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] >= FirstLetter) count++;
        }

        return count > 0 && count * 12 < end - start;
    }

    public static RiderHit? First(string text, Passage passage)
    {
        var at = passage.Start;
        while (at < passage.End && text[at] < FirstLetter) at++;
        for (; at < passage.End; at++)
        {
            if (text[at] < FirstLetter) continue;
            foreach (var phrase in Phrases)
            {
                if (text[at] == phrase[0] && string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0) return Hit(text, passage, at, phrase.Length);
            }
        }

        return null;
    }

    private static RiderHit Hit(string text, Passage passage, int at, int length)
    {
        const int Around = 60;
        var start = at;
        while (start > passage.Start && at - start < Around && !IsStop(text[start - 1])) start--;
        var end = at + length;
        while (end < passage.End && end - at < Around && !IsStop(text[end])) end++;
        return new RiderHit(at, at + length, start, end, "phrase");
    }

    private static bool IsStop(char character) => character is '\n' or '\u3002' or '\uFF1B' or '!' or '.';
}
