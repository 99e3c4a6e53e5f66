using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Lays the words of a template beside those of a text: runs of common words first, the best chain of them that goes
/// forward in both, then the little gaps between them word by word. All work is counted and bounded.</summary>
internal sealed class Aligner(uint[] text)
{
    private const int RunLength = 3;
    private const int MostRuns = 400;
    private const int MostInChain = 48;
    private const int MostCells = 60_000;

    /// <summary>Comparisons for one text; what is over it is not aligned.</summary>
    private const int MostWork = 9_000_000;

    private readonly List<Run> runs = [];
    private int[] heads = [];
    private int[] nexts = [];
    private int[] cells = [];
    private int work;

    /// <summary>No work is left.</summary>
    public bool IsTired => work > MostWork;

    /// <summary>For each word of the template the word of the text beside it, or -1.</summary>
    /// <param name="template">The template.</param>
    /// <param name="from">First word of the text to look at.</param>
    /// <param name="to">The word after the last.</param>
    /// <param name="shift">How far a word is likely to stand behind its place in the template.</param>
    public int[] Align(Template template, int from, int to, int shift)
    {
        var words = template.Words;
        var places = new int[words.Length];
        for (var i = 0; i < places.Length; i++) places[i] = -1;
        Hash(from, to);
        FindRuns(words, from, to, shift);
        Chain(places);
        Fill(words, places, from, to);
        return places;
    }

    private static uint Key(uint[] words, int at) =>
        unchecked(((words[at] * 0x85EBCA6B + words[at + 1]) * 0xC2B2AE35 + words[at + 2]) * 0x27D4EB2F);

    private void Hash(int from, int to)
    {
        var size = 256;
        while (size < to - from) size *= 2;
        if (heads.Length < size) heads = new int[size];
        if (nexts.Length < to - from) nexts = new int[to - from];
        Array.Clear(heads, 0, size);
        bits = 32;
        for (var s = size; s > 1; s /= 2) bits--;
        for (var j = to - RunLength; j >= from; j--)
        {
            var slot = Key(text, j) >> bits;
            nexts[j - from] = heads[slot];
            heads[slot] = j - from + 1;
        }

        work += to - from + size / 4;
    }

    private int bits;

    private void FindRuns(uint[] words, int from, int to, int shift)
    {
        runs.Clear();
        for (var i = 0; i + RunLength <= words.Length && !IsTired;)
        {
            var best = new Run(i, 0, 0);
            var steps = 0;
            for (var link = heads[Key(words, i) >> bits]; link > 0 && steps < MostInChain; link = nexts[link - 1], steps++)
            {
                var j = from + link - 1;
                var length = 0;
                var most = Math.Min(words.Length - i, to - j);
                while (length < most && words[i + length] == text[j + length]) length++;
                work += length + 1;
                if (length >= RunLength && (length > best.Length
                    || length == best.Length && Math.Abs(j - i - shift) < Math.Abs(best.Text - i - shift)))
                {
                    best = new Run(i, j, length);
                }
            }

            if (best.Length == 0)
            {
                i++;
                continue;
            }

            runs.Add(best);
            if (best.Length > 8) shift = best.Text - i;
            i += best.Length;
        }

        if (runs.Count <= MostRuns) return;
        runs.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Template.CompareTo(b.Template));
        runs.RemoveRange(MostRuns, runs.Count - MostRuns);
        runs.Sort((a, b) => a.Template.CompareTo(b.Template));
    }

    private void Chain(int[] places)
    {
        var scores = new double[runs.Count];
        var before = new int[runs.Count];
        var best = -1;
        for (var r = 0; r < runs.Count; r++)
        {
            var run = runs[r];
            scores[r] = run.Length;
            before[r] = -1;
            for (var p = 0; p < r; p++)
            {
                var other = runs[p];
                var gain = run.Length - Math.Max(0, other.Text + other.Length - run.Text);
                if (run.Text <= other.Text || gain <= 0) continue;
                var drift = Math.Abs(run.Text - run.Template - (other.Text - other.Template));
                var score = scores[p] + gain - Math.Min(4, drift / 40.0);
                if (score <= scores[r]) continue;
                scores[r] = score;
                before[r] = p;
            }

            if (best < 0 || scores[r] > scores[best]) best = r;
        }

        work += runs.Count * runs.Count;
        var end = int.MaxValue;
        for (var r = best; r >= 0; r = before[r])
        {
            // Where two runs of the chain overlap in the text, the later one keeps the words.
            for (var k = 0; k < runs[r].Length && runs[r].Text + k < end; k++) places[runs[r].Template + k] = runs[r].Text + k;
            end = runs[r].Text;
        }
    }

    private void Fill(uint[] words, int[] places, int from, int to)
    {
        var lastTemplate = -1;
        var lastText = -1;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) continue;
            if (lastTemplate < 0) FillPart(words, places, 0, i, Math.Max(from, places[i] - i - i / 4 - 40), places[i]);
            else FillPart(words, places, lastTemplate + 1, i, lastText + 1, places[i]);
            lastTemplate = i;
            lastText = places[i];
        }

        if (lastTemplate < 0) return;
        var rest = places.Length - lastTemplate - 1;
        FillPart(words, places, lastTemplate + 1, places.Length, lastText + 1, Math.Min(to, lastText + 1 + rest + rest / 4 + 40));
    }

    /// <summary>The longest common subsequence of a part of the template and a part of the text, words with common neighbours first.</summary>
    private void FillPart(uint[] words, int[] places, int first, int end, int from, int to)
    {
        var rows = end - first;
        var columns = to - from;
        if (rows <= 0 || columns <= 0 || (long)rows * columns > MostCells || IsTired) return;
        work += rows * columns;
        var width = columns + 1;
        if (cells.Length < (rows + 1) * width) cells = new int[(rows + 1) * width];
        Array.Clear(cells, 0, (rows + 1) * width);
        for (var r = rows - 1; r >= 0; r--)
        {
            for (var c = columns - 1; c >= 0; c--)
            {
                var skip = Math.Max(cells[(r + 1) * width + c], cells[r * width + c + 1]);
                var weight = Weight(words, first + r, from + c);
                cells[r * width + c] = weight == 0 ? skip : Math.Max(skip, cells[(r + 1) * width + c + 1] + weight);
            }
        }

        for (int r = 0, c = 0; r < rows && c < columns;)
        {
            var value = cells[r * width + c];
            var weight = Weight(words, first + r, from + c);
            if (weight > 0 && value == cells[(r + 1) * width + c + 1] + weight) places[first + r++] = from + c++;
            else if (value == cells[(r + 1) * width + c]) r++;
            else c++;
        }
    }

    private int Weight(uint[] words, int i, int j)
    {
        if (words[i] != text[j]) return 0;
        var weight = 2;
        if (i > 0 && j > 0 && words[i - 1] == text[j - 1]) weight++;
        if (i + 1 < words.Length && j + 1 < text.Length && words[i + 1] == text[j + 1]) weight++;
        return weight;
    }

    private readonly record struct Run(int Template, int Text, int Length);
}
