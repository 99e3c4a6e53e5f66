using LicenseGuard.Resolution.LicenseTexts.Decoding;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>From a file's bytes to plain text: encoding, byte order mark, and the markup of RTF, HTML and markdown taken off. Source
/// code and XML keep their words. The result is at most <see cref="LicenseTextIdentifier.LongestRead"/> characters, its lines end
/// with <c>\n</c>, and it takes time proportional to the length whatever the bytes are.</summary>
internal static class TextDecoder
{
    public static string Decode(byte[] bytes)
    {
        var text = EncodedText.Read(bytes, LicenseTextIdentifier.LongestRead);
        text = RtfText.Is(text) ? RtfText.Read(text) : MarkupText.Read(text);
        text = CleanText.Read(text);
        return text.Length <= LicenseTextIdentifier.LongestRead ? text : text.Substring(0, LicenseTextIdentifier.LongestRead);
    }
}
