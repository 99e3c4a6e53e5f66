using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Runs the dotnet command in an environment that is the same on a desk and on a build server.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(180);

    /// <summary>Variables that a build server, a running MSBuild or the test host sets: a test that wants one sets it itself.</summary>
    private static readonly string[] _removed =
    [
        "VSLANG", "PreferredUILang", "CI", "ContinuousIntegrationBuild", "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "APPVEYOR", "TRAVIS", "CIRCLECI",
        "TEAMCITY_VERSION", "JENKINS_URL", "BUILDKITE", "CODEBUILD_BUILD_ID", "BITBUCKET_BUILD_NUMBER", "BUILD_ID", "BUILD_BUILDID",
        "DOTNET_HOST_PATH", "DOTNET_ROOT_X64", "DOTNET_CLI_CONTEXT_VERBOSE", "Configuration", "Platform", "Version",
    ];

    private static readonly string[] _removedPrefixes = ["MSBuild", "LicenseGuard", "VSTEST", "TESTINGPLATFORM", "NUGET_"];

    public static ProcessResult Run(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        SetEnvironment(start.Environment, environment);

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(_timeout))
        {
            process.Kill(entireProcessTree: true);
            return new ProcessResult(-1, output + "\n(killed: it ran longer than the limit)");
        }

        process.WaitForExit();
        return new ProcessResult(process.ExitCode, output.ToString());
    }

    private static void SetEnvironment(IDictionary<string, string?> target, IReadOnlyDictionary<string, string>? extra)
    {
        foreach (var name in target.Keys.ToArray())
        {
            if (_removed.Contains(name, StringComparer.OrdinalIgnoreCase)
                || _removedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                target.Remove(name);
            }
        }

        target["DOTNET_CLI_UI_LANGUAGE"] = "en";
        target["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        target["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        target["DOTNET_NOLOGO"] = "1";
        target["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in extra ?? new Dictionary<string, string>())
            target[name] = value;
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }
}

/// <summary>How a process ended, and what it wrote.</summary>
internal sealed record ProcessResult(int ExitCode, string Output);
