using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Benchmarks;

/// <summary><c>texts</c>: what it takes to identify a licence file, warm and on one thread, and how soon after its start a process has
/// its first answer. The baseline of a text is decoding it and splitting it at blanks; that of the first answer is the same in a fresh
/// process.</summary>
internal static class LicenseTextCost
{
    private const int Rounds = 3;
    private const int Starts = 11;

    public static void Run()
    {
        var texts = LicenseTextInputs.Read(out var name);
        var value = new List<double>();
        var baseline = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            value.Clear();
            baseline.Clear();
            foreach (var text in texts)
            {
                value.Add(Time(() => LicenseTextIdentifier.Identify(text)));
                baseline.Add(Time(() => Split(text)));
            }
        }

        value.Sort();
        baseline.Sort();
        Table.Row($"licence text, median of {name}", value[value.Count / 2], baseline[baseline.Count / 2], "≤ 1 ms");
        Table.Row("licence text, 95th percentile", value[value.Count * 95 / 100], baseline[baseline.Count * 95 / 100], "≤ 10 ms");
        Table.Row("licence text, longest", value[^1], baseline[^1], "≤ 100 ms");

        var first = new List<double>();
        var firstBaseline = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            first.Add(FreshProcess.Measure("text", "identify"));
            firstBaseline.Add(FreshProcess.Measure("text", "split"));
        }

        Table.Row("first licence text of a process", Table.Median(first), Table.Median(firstBaseline), "≤ 50 ms more");
    }

    /// <summary>What the fresh process does: prints the milliseconds until its first answer.</summary>
    public static int RunPart(string what)
    {
        var text = Encoding.UTF8.GetBytes("Permission is hereby granted, free of charge, to any person obtaining a copy of this text, to read it.");
        var time = Time(() =>
        {
            if (what == "identify") LicenseTextIdentifier.Identify(text);
            else Split(text);
        });
        Console.WriteLine(time.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static void Split(byte[] text) =>
        GC.KeepAlive(Encoding.UTF8.GetString(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }
}
