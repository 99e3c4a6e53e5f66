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
    private static readonly char[] Blanks = [' ', '\r', '\n'];

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

    /// <summary>The values of the lines with one of the keys that <see cref="Read"/> was told to look for, each after its
    /// key.</summary>
    public List<string> Found { get; } = [];

    /// <summary>Reads the headings of all blocks of a file, and the values of some keys.</summary>
    /// <exception cref="InvalidDataException">A heading is bad; the message starts with file and line.</exception>
    public static List<DataBlock> Read(string file, TextReader reader, params string[] keys)
    {
        var text = reader.ReadToEnd();
        var blocks = new List<DataBlock>();
        DataBlock? block = null;
        var number = 0;
        for (var next = 0; next < text.Length;)
        {
            var start = next;
            number++;
            next = text.IndexOf('\n', start) + 1;
            if (next == 0)
                next = text.Length;
            switch (text[start])
            {
                case ' ':
                    if (block is not null)
                        block.Look(start, next, keys);
                    else if (LineAt(text, start, next).Length > 0)
                        throw Bad(file, number, "is indented, but no block has begun");
                    break;
                case '#' or '\n' or '\r':
                    break;
                default:
                    if (block is not null)
                        block.end = start;
                    var line = Split(file, number, LineAt(text, start, next));
                    if (line.Value.Length == 0)
                        throw Bad(file, number, "'" + line.Key + "' has no name");
                    blocks.Add(block = new DataBlock(file, number, line.Key, line.Value, text, next));
                    break;
            }
        }

        return blocks;
    }

    // Seen by its first letters, since to split each line takes longer than all else.
    private void Look(int from, int to, string[] keys)
    {
        var first = from;
        while (first < to && text[first] == ' ')
            first++;
        foreach (var key in keys)
        {
            var i = 0;
            while (i < key.Length && first + i < to && text[first + i] == key[i])
                i++;
            if (i < key.Length || first + i == to || text[first + i] != ' ')
                continue;
            Found.Add(key);
            Found.Add(LineAt(text, first + i, to));
            return;
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
            next = text.IndexOf('\n', first) + 1;
            if (next == 0)
                next = end;
            var line = LineAt(text, first, next);
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
            : new DataLine(file, number, line.Substring(0, blank), line.Substring(blank + 1).TrimStart(' '));
    }

    private static string LineAt(string text, int from, int to) => text.Substring(from, to - from).Trim(Blanks);
}
