namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>A piece of a template on its way into the index: a word, or a sign of <see cref="TemplateCode"/>.</summary>
/// <param name="Sign">The sign; <see cref="TemplateCode.FirstWord"/> for a word.</param>
/// <param name="Value">A word's hash; a gap's size in words.</param>
/// <param name="Length">How many characters a word has.</param>
internal readonly record struct TemplateToken(int Sign, uint Value, int Length)
{
    public static TemplateToken Of(int sign) => new(sign, 0, 0);

    public static TemplateToken Gap(int words) => new(TemplateCode.Gap, (uint)words, 0);

    public static TemplateToken Word(WordList words, int word) => new(TemplateCode.FirstWord, words[word], words.Length(word));
}
