using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Benchmarks;

/// <summary><c>fuzz-texts [count]</c>: identifies mutated licence files, a million unless told, and counts exceptions and runs over
/// 100 ms. Input number n is the same in every run. Slow runs are repeated alone before they count, since the machine was busy.</summary>
internal static class LicenseTextFuzz
{
    private const double MostMilliseconds = 100;
    private const int MostShown = 10;
    private const int Repeats = 7;

    private static readonly string[] Pieces =
    [
        "not ", "except ", "copyright (c) ", "the software ", "<var>", "</p>", "{\\rtf1 ", "\\par ", "<html><body>", "&copy;", "\u00AD",
        "SPDX-License-Identifier: ", "MIT OR ", "(((", ")))", "AND ", "\0", "\uFEFF", "1.1.1.1 ", "is provided \"as is\" ", "GNU General Public License ", "non-", "-\n",
    ];

    /// <summary>0 when there is no exception and no slow run.</summary>
    public static int Run(int count)
    {
        var texts = LicenseTextInputs.Read(out var name);
        var exceptions = 0;
        var slow = new ConcurrentBag<int>();
        var done = 0;
        var clock = Stopwatch.StartNew();
        Parallel.For(0, count, n =>
        {
            var input = Mutate(texts, n);
            try
            {
                if (Time(input) > MostMilliseconds) slow.Add(n);
            }
            catch (Exception failure)
            {
                if (Interlocked.Increment(ref exceptions) <= MostShown) Console.WriteLine($"exception: input {n}: {failure}");
            }

            if (Interlocked.Increment(ref done) % 50_000 == 0) Console.WriteLine($"{done} of {count} after {clock.Elapsed.TotalSeconds:0} s");
        });
        var still = 0;
        foreach (var n in slow.Order())
        {
            var input = Mutate(texts, n);
            var least = double.MaxValue;
            for (var again = 0; again < Repeats && least > MostMilliseconds; again++) least = Math.Min(least, Time(input));
            if (least <= MostMilliseconds) continue;
            still++;
            Console.WriteLine($"slow: input {n}, {input.Length} bytes, {least:0} ms");
        }

        Console.WriteLine($"{count} mutations of {name}: {exceptions} exceptions, {still} runs over {MostMilliseconds} ms "
            + $"({slow.Count} while busy), {clock.Elapsed.TotalSeconds:0} s");
        return exceptions + still == 0 ? 0 : 1;
    }

    private static double Time(byte[] input)
    {
        var clock = Stopwatch.StartNew();
        LicenseTextIdentifier.Identify(input);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static byte[] Mutate(List<byte[]> texts, int n)
    {
        var random = new Random(n);
        var bytes = new List<byte>(texts[random.Next(texts.Count)]);
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 2000), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
                case 2: bytes.Reverse(at, length); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 4: if (at < bytes.Count) bytes[at] = (byte)random.Next(256); break;
                case 5: bytes.InsertRange(at, Part(texts[random.Next(texts.Count)], random)); break;
                default: if (random.Next(20) == 0) Repeat(bytes, at, Math.Min(length, 300), random.Next(2000) == 0 ? 2_000_000 : 60_000); break;
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Part(byte[] text, Random random)
    {
        var from = random.Next(text.Length);
        return text[from..Math.Min(text.Length, from + random.Next(4000))];
    }

    private static void Repeat(List<byte> bytes, int at, int length, int most)
    {
        var piece = bytes.GetRange(at, Math.Min(length, bytes.Count - at));
        if (piece.Count == 0) return;
        var repeated = new List<byte>();
        while (repeated.Count < most) repeated.AddRange(piece);
        bytes.InsertRange(at, repeated);
    }
}
