using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace LicenseGuard.Benchmarks;

/// <summary>Starts this program again for a figure that only a fresh process has.</summary>
internal static class FreshProcess
{
    /// <summary>The milliseconds that the part prints.</summary>
    public static double Measure(params string[] part)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(FreshProcess).Assembly.Location);
        start.ArgumentList.Add("part");
        foreach (var argument in part) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"part {string.Join(' ', part)} failed");
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
