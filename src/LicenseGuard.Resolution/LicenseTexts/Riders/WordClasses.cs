using System;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>A set of up to 128 classes of words.</summary>
/// <param name="Low">The first 64.</param>
/// <param name="High">The others.</param>
internal readonly record struct WordClasses(ulong Low, ulong High)
{
    public static WordClasses Bit(int number) =>
        number < 64 ? new(1UL << number, 0)
        : number < 128 ? new(0, 1UL << (number - 64))
        : throw new ArgumentOutOfRangeException(nameof(number));

    public static WordClasses operator |(WordClasses one, WordClasses other) => new(one.Low | other.Low, one.High | other.High);

    /// <summary>They have a class in common.</summary>
    public bool Meets(WordClasses other) => ((Low & other.Low) | (High & other.High)) != 0;
}
