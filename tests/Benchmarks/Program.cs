using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Benchmarks;

/// <summary>Runs the benchmarks that are named on the command line, or all of them:
/// <c>dotnet run -c Release --project tests/Benchmarks [name …]</c>. One file per benchmark; each prints rows of the table. The
/// fuzzing of licence texts runs only when asked for: <c>fuzz-texts [count]</c>.</summary>
internal static class Program
{
    private static readonly SortedDictionary<string, Action> Benchmarks = new(StringComparer.Ordinal)
    {
        ["analyzer"] = AnalyzerCost.Run,
        ["build"] = BuildOverhead.Run,
        ["cold-packages"] = ColdPackages.Run,
        ["cold-resolve"] = ColdResolve.Run,
        ["texts"] = LicenseTextCost.Run,
    };

    private static int Main(string[] arguments)
    {
        // A cold figure needs a process of its own: the benchmark starts this program again with a part of itself.
        if (arguments is ["part", "text", var what]) return LicenseTextCost.RunPart(what);
        if (arguments is ["part", .. var part])
            return part[0] is "packages" or "files" ? ColdPackages.RunPart(part) : ColdResolve.RunPart(part);
        if (arguments is ["fuzz-texts", ..])
            return LicenseTextFuzz.Run(arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1_000_000);
        foreach (var name in arguments)
        {
            if (Benchmarks.ContainsKey(name)) continue;
            Console.Error.WriteLine($"No benchmark is named '{name}'. There are: {string.Join(", ", Benchmarks.Keys)}");
            return 2;
        }

        Table.Header();
        foreach (var benchmark in Benchmarks)
        {
            if (arguments.Length == 0 || Array.IndexOf(arguments, benchmark.Key) >= 0) benchmark.Value();
        }

        return 0;
    }
}
