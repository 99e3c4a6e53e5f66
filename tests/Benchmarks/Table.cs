using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Benchmarks;

/// <summary>The table that all benchmarks print: value, baseline of the same run, and their ratio.</summary>
internal static class Table
{
    public static void Header()
    {
        Console.WriteLine("| figure | value | baseline | ratio | mark |");
        Console.WriteLine("|---|---|---|---|---|");
    }

    public static void Row(string figure, double milliseconds, double baseline, string mark) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {figure} | {milliseconds:0.0} ms | {baseline:0.0} ms | {milliseconds / baseline:0.00} | {mark} |"));

    public static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
