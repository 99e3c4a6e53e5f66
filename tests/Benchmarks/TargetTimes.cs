using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace LicenseGuard.Benchmarks;

/// <summary>How long the targets of a build on one node took, from its binary log. At each moment the time goes to the innermost target
/// that is running.</summary>
/// <param name="Milliseconds">Time by target name.</param>
/// <param name="Total">From the first event of the log to the last, in milliseconds.</param>
internal sealed record TargetTimes(IReadOnlyDictionary<string, double> Milliseconds, double Total)
{
    /// <summary>The time of all targets whose name has the text in it.</summary>
    public double Of(string text) => Milliseconds.Where(pair => pair.Key.Contains(text, StringComparison.Ordinal)).Sum(pair => pair.Value);

    public static TargetTimes Read(string log)
    {
        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        var running = new Stack<string>();
        DateTime? first = null;
        var last = default(DateTime);
        foreach (var record in new BinLogReader().ReadRecords(log))
        {
            if (record.Args is not { } e || e.Timestamp == default)
                continue;
            first ??= e.Timestamp;
            if (e is TargetStartedEventArgs or TargetFinishedEventArgs)
            {
                if (running.TryPeek(out var innermost))
                    times[innermost] = times.GetValueOrDefault(innermost) + (e.Timestamp - last).TotalMilliseconds;
                if (e is TargetStartedEventArgs start)
                    running.Push(start.TargetName);
                else
                    running.Pop();
                last = e.Timestamp;
            }
        }

        return new TargetTimes(times, first is null ? 0 : (last - first.Value).TotalMilliseconds);
    }
}
