using System.Collections.Generic;
using System.IO;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>How a template is written in the index: numbers of seven bits a byte, low ones first, the top bit set while more
/// follow. Numbers from <see cref="FirstWord"/> on are words of the dictionary, the lower ones are the signs below.</summary>
internal static class TemplateCode
{
    /// <summary>A gap; its size follows.</summary>
    public const int Gap = 0;

    /// <summary>An optional part begins.</summary>
    public const int Optional = 1;

    /// <summary>It ends.</summary>
    public const int EndOptional = 2;

    /// <summary>A choice begins, with its first alternative.</summary>
    public const int Choice = 3;

    /// <summary>The next alternative.</summary>
    public const int Or = 4;

    /// <summary>The choice ends.</summary>
    public const int EndChoice = 5;

    /// <summary>The dictionary's first word.</summary>
    public const int FirstWord = 6;

    public static void Write(List<byte> code, int number)
    {
        for (; number > 127; number >>= 7) code.Add((byte)(number | 128));
        code.Add((byte)number);
    }

    public static int Read(byte[] bytes, ref int at, int end)
    {
        var number = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            if (at >= end) throw new InvalidDataException("The index of licence texts ends in the middle of a template.");
            var part = bytes[at++];
            number |= (part & 127) << shift;
            if (part < 128) return number;
        }

        throw new InvalidDataException("The index of licence texts holds a number that is too large.");
    }
}
