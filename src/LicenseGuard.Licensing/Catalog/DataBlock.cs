using System.Collections.Generic;
using System.IO;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>One indented line of a data file: a key and the rest of the line.</summary>
internal readonly struct DataLine(string file, int number, string key, string value)
{
    public string Key { get; } = key;

    public string Value { get; } = value;

    /// <summary>The exception that says which line of which file is bad, and why.</summary>
    public InvalidDataException Bad(string what) => DataBlock.Bad(file, number, what);
}

/// <summary>A block of a data file: a heading such as <c>license MIT</c> and the indented lines below it. Blank lines and
/// lines that start with <c>#</c> are left out. The whole format is told in Catalog/data/README.md.</summary>
internal sealed class DataBlock(string file, int number, string kind, string name)
{
    public string Kind { get; } = kind;

    public string Name { get; } = name;

    public List<DataLine> Lines { get; } = [];

    /// <summary>The exception for the block as a whole.</summary>
    public InvalidDataException Bad(string what) => Bad(file, number, what);

    internal static InvalidDataException Bad(string file, int number, string what) =>
        new(file + "(" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "): " + what);

    /// <summary>Reads all blocks of a file.</summary>
    /// <exception cref="InvalidDataException">A line is bad; the message starts with file and line.</exception>
    public static List<DataBlock> Read(string file, TextReader reader)
    {
        var blocks = new List<DataBlock>();
        var number = 0;
        while (reader.ReadLine() is { } text)
        {
            number++;
            var line = text.Trim(' ');
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.IndexOf('\t') >= 0)
                throw Bad(file, number, "holds a tab; indent with blanks");
            var blank = line.IndexOf(' ');
            var key = blank < 0 ? line : line.Substring(0, blank);
            var value = blank < 0 ? "" : line.Substring(blank + 1).TrimStart(' ');
            if (text[0] != ' ')
            {
                if (value.Length == 0)
                    throw Bad(file, number, "'" + key + "' has no name");
                blocks.Add(new DataBlock(file, number, key, value));
            }
            else if (blocks.Count == 0)
            {
                throw Bad(file, number, "is indented, but no block has begun");
            }
            else
            {
                blocks[blocks.Count - 1].Lines.Add(new DataLine(file, number, key, value));
            }
        }

        return blocks;
    }
}
