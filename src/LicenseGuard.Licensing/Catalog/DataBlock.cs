using System.Collections.Generic;
using System.IO;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>One indented line of a data file: a key and the rest of the line.</summary>
internal sealed class DataLine(string file, int number, string key, string value)
{
    public string Key { get; } = key;

    public string Value { get; } = value;

    /// <summary>The exception that says which line of which file is bad, and why.</summary>
    public InvalidDataException Bad(string what) => DataBlock.Bad(file, number, what);
}

/// <summary>A block of a data file: a heading such as <c>license MIT</c> and the indented lines below it. Blank lines and
/// lines that start with <c>#</c> are left out. The whole format is told in Catalog/data/README.md.</summary>
/// <remarks>Most blocks are never asked for in a process, so only headings are read at once: the lines wait for
/// <see cref="Lines"/>.</remarks>
internal sealed class DataBlock(string file, int number, string kind, string name, string text, int start)
{
    private int end = text.Length;
    private List<DataLine>? lines;

    public string Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>All lines.</summary>
    /// <exception cref="InvalidDataException">A line is bad; the message starts with file and line.</exception>
    public List<DataLine> Lines => lines ??= ReadLines();

    /// <summary>The exception for the block as a whole.</summary>
    public InvalidDataException Bad(string what) => Bad(file, number, what);

    internal static InvalidDataException Bad(string file, int number, string what) =>
        new(file + "(" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "): " + what);

    /// <summary>Reads the headings of all blocks of a file.</summary>
    /// <exception cref="InvalidDataException">A heading is bad; the message starts with file and line.</exception>
    public static List<DataBlock> Read(string file, TextReader reader)
    {
        var text = reader.ReadToEnd();
        var blocks = new List<DataBlock>();
        var number = 0;
        for (var next = 0; next < text.Length;)
        {
            var start = next;
            number++;
            var end = EndOfLine(text, start, out next);
            var first = start;
            while (first < end && text[first] == ' ')
                first++;
            if (first == end || text[first] == '#')
                continue;
            if (first > start)
            {
                if (blocks.Count == 0)
                    throw Bad(file, number, "is indented, but no block has begun");
                continue;
            }

            var line = Split(file, number, text.Substring(start, end - start));
            if (line.Value.Length == 0)
                throw Bad(file, number, "'" + line.Key + "' has no name");
            if (blocks.Count > 0)
                blocks[blocks.Count - 1].end = start;
            blocks.Add(new DataBlock(file, number, line.Key, line.Value, text, next));
        }

        return blocks;
    }

    /// <summary>Adds the values of the lines with this key, without reading the other lines.</summary>
    public void AddValues(string key, List<string> values)
    {
        for (var next = start; next < end;)
        {
            var first = next;
            var last = EndOfLine(text, first, out next);
            while (first < last && text[first] == ' ')
                first++;
            var blank = 0;
            while (blank < key.Length && first + blank < last && text[first + blank] == key[blank])
                blank++;
            if (blank == key.Length && first + blank < last && text[first + blank] == ' ')
                values.Add(text.Substring(first + blank, last - first - blank).Trim(' '));
        }
    }

    private List<DataLine> ReadLines()
    {
        var result = new List<DataLine>();
        var at = number;
        for (var next = start; next < end;)
        {
            at++;
            var first = next;
            var line = text.Substring(first, EndOfLine(text, first, out next) - first).Trim(' ');
            if (line.Length > 0 && line[0] != '#')
                result.Add(Split(file, at, line));
        }

        return result;
    }

    private static DataLine Split(string file, int number, string line)
    {
        if (line.IndexOf('\t') >= 0)
            throw Bad(file, number, "holds a tab; indent with blanks");
        var blank = line.IndexOf(' ');
        return blank < 0
            ? new DataLine(file, number, line, "")
            : new DataLine(file, number, line.Substring(0, blank), line.Substring(blank + 1).Trim(' '));
    }

    private static int EndOfLine(string text, int from, out int next)
    {
        var end = text.IndexOf('\n', from);
        next = end < 0 ? text.Length : end + 1;
        if (end < 0)
            end = text.Length;
        return end > from && text[end - 1] == '\r' ? end - 1 : end;
    }
}
