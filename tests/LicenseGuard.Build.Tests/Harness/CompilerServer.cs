using System;
using System.Globalization;
using System.IO;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>A compiler server for this run alone: a build with a warm compiler takes a third of the time, and no other build on the
/// machine is touched. It ends with the run.</summary>
internal static class CompilerServer
{
    private static readonly string _pipe =
        "licenseguard-tests-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a build is given to use it.</summary>
    public static string[] Arguments { get; } = ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _pipe];

    /// <summary>Stops it, if it was started.</summary>
    /// <param name="folder">A folder with a project, which tells where the compiler is.</param>
    public static void Stop(string folder)
    {
        var compiler = Dotnet.Run(folder, ["msbuild", "-getProperty:RoslynTargetsPath"]).Output.Trim();
        var server = Path.Combine(compiler, "bincore", "VBCSCompiler.dll");
        if (File.Exists(server))
            Dotnet.Run(folder, ["exec", server, "-shutdown", "-pipename:" + _pipe]);
    }
}
