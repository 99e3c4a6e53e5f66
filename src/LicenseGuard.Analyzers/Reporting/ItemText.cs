using System.Globalization;
using System.Text;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>The project item that declares a model, ready to be copied: the code fix offers it.</summary>
public static class ItemText
{
    /// <summary>Name of the diagnostic's property that holds it.</summary>
    public const string Property = "LicenseGuard.Item";

    /// <summary>Declares a file. Model and licence are the user's to say: the file's name proves neither.</summary>
    public static string ModelAsset(string path) => "<ModelAsset Include=\"" + Escape(path) + "\" Model=\"\" License=\"\" />";

    /// <summary>Declares a hosted model.</summary>
    public static string ModelService(string model, string provider) =>
        "<ModelService Include=\"" + Escape(model) + "\" Provider=\"" + Escape(provider) + "\" />";

    // For XML, for MSBuild (whose special characters are written %xx), and for a comment that must stay on one line.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '%' or '$' or '@' or ';' or '*' or '?' or '\'':
                    escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
                    break;
                default:
                    escaped.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
