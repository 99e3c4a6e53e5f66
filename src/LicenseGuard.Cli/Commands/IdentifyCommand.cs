using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using LicenseGuard.Resolution.LicenseTexts;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>identify FILE…</c>: which licence does a file state, or a web address stand for? One line each in the order asked: path or
/// address, expression or <c>NONE</c>, confidence (of an address: 1, or 0.5 where it is known second-hand); tab-separated.</summary>
internal static class IdentifyCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "licence files, or addresses (http, https), which are not opened",
        };
        var list = new Option<FileInfo?>("--files-from")
        {
            Description = "a file with one path or address per line; paths relative to the working folder or to the list's own",
        };
        var command = new Command("identify", "Identifies the licence that a file states") { files, list };
        command.SetAction(call => Run(call, call.GetValue(files)!, call.GetValue(list)));
        return command;
    }

    private static int Run(ParseResult call, string[] files, FileInfo? list)
    {
        if (list is { Exists: false }) throw new WrongCall("No such file: " + list.FullName);
        var paths = new List<(string Shown, string Path)>(files.Select(file => (file, file)));
        if (list is not null)
        {
            foreach (var line in File.ReadLines(list.FullName).Where(line => line.Length > 0))
                paths.Add((line, IsAddress(line) || File.Exists(line) ? line : Path.Combine(list.DirectoryName!, line)));
        }

        if (paths.Count == 0 && list is null) throw new WrongCall("Missing: the files to identify, or --files-from LIST.");
        var answers = new LicenseText[paths.Count];
        var problems = new string?[paths.Count];
        Parallel.For(0, paths.Count, i => answers[i] = Identify(paths[i].Path, out problems[i]));
        var code = 0;
        for (var i = 0; i < paths.Count; i++)
        {
            if (problems[i] is { } problem)
            {
                call.InvocationConfiguration.Error.WriteLine(paths[i].Shown + ": " + problem);
                code = 2;
            }

            if (answers[i].Expression is null) code = Math.Max(code, 1);
            call.InvocationConfiguration.Output.WriteLine(string.Join(
                '\t', paths[i].Shown, answers[i].Expression ?? "NONE", answers[i].Confidence.ToString("0.00", CultureInfo.InvariantCulture)));
        }

        return code;
    }

    private static LicenseText Identify(string path, out string? problem)
    {
        problem = null;
        if (IsAddress(path))
        {
            var (license, isSecondHand) = LicenseUrls.Find(path);
            return license is null ? LicenseText.None : new LicenseText(license, isSecondHand ? 0.5 : 1, [], null, "");
        }

        try
        {
            return LicenseTextIdentifier.Identify(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // An empty name, or one with a character that no path has, is an argument's fault to the system.
            problem = failure.Message;
            return LicenseText.None;
        }
    }

    private static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
