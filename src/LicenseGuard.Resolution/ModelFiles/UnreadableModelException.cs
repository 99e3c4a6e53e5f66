using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>A model file that cannot be read, and why: the way out of the readers, caught by <see cref="ModelFileReader"/>
/// only.</summary>
internal sealed class UnreadableModelException : Exception
{
    private UnreadableModelException(string variant, params string[] arguments)
        : base(variant)
    {
        Variant = variant;
        Arguments = arguments;
    }

    /// <summary>Key of the message variant: torn, foreign, hostile, unsupported.</summary>
    public string Variant { get; }

    public bool IsForeign => Variant == "foreign";

    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The file ends inside something.</summary>
    /// <param name="reading">What was being read.</param>
    /// <param name="offset">Where in the file that begins.</param>
    public static UnreadableModelException Torn(string reading, long offset) => new("torn", reading, Number(offset));

    /// <summary>The content is of another format than the one expected.</summary>
    /// <param name="expected">The format.</param>
    /// <param name="found">The format that was recognised, or the bytes in hex, or where the structure breaks.</param>
    public static UnreadableModelException Foreign(string expected, string found) => new("foreign", expected, found);

    /// <summary>A length that no honest file has.</summary>
    /// <param name="what">What it is the length of.</param>
    /// <param name="claimed">What the file says.</param>
    /// <param name="available">The most there can be.</param>
    public static UnreadableModelException Hostile(string what, ulong claimed, long available) =>
        new("hostile", what, claimed.ToString(CultureInfo.InvariantCulture), Number(available));

    /// <summary>A version or kind that the format may have and this reader does not know.</summary>
    public static UnreadableModelException Unsupported(string what, ulong value) =>
        new("unsupported", what, value.ToString(CultureInfo.InvariantCulture));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
