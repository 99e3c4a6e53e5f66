using System.IO;
using Microsoft.Build.Framework;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>A logger that the tested build loads: writes code and help link of each warning to a file, because a binary log keeps no
/// help links.</summary>
public sealed class HelpLinkLogger : ILogger
{
    private StreamWriter? _writer;

    public LoggerVerbosity Verbosity { get; set; }

    public string? Parameters { get; set; }

    /// <summary>The option that makes dotnet load it.</summary>
    public static string Option(string file) => $"-logger:{typeof(HelpLinkLogger).FullName},{typeof(HelpLinkLogger).Assembly.Location};{file}";

    public void Initialize(IEventSource eventSource)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Parameters)!);
        _writer = new StreamWriter(Parameters!);
        eventSource.WarningRaised += (_, e) => Write(e.Code, e.HelpLink);
    }

    public void Shutdown() => _writer?.Dispose();

    private void Write(string code, string? link)
    {
        if (!string.IsNullOrEmpty(link))
            _writer!.WriteLine(code + " " + link);
    }
}
