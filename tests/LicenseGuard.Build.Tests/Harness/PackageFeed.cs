using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Once per run: packs LicenseGuard under a version of its own (so that no cache can lie) into a folder feed, beside
/// the made-up packages, and prepares a package folder of its own. Everything lies in one temporary folder.</summary>
internal sealed class PackageFeed
{
    private static readonly Lazy<PackageFeed> _instance = new(() => new PackageFeed());

    private PackageFeed()
    {
        Root = Path.Combine(
            Path.GetTempPath(), "LicenseGuard.Build.Tests-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Version = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Folder = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;
        PackagesFolder = Directory.CreateDirectory(Path.Combine(Root, "packages")).FullName;

        foreach (var package in FakePackages.All())
            package.WriteTo(Folder);
        PackOutput = Pack();
        FetchReferenceAssemblies();
    }

    public static PackageFeed Instance => _instance.Value;

    /// <summary>The temporary folder of this run.</summary>
    public string Root { get; }

    /// <summary>The folder feed.</summary>
    public string Folder { get; }

    /// <summary>What NUGET_PACKAGES is set to.</summary>
    public string PackagesFolder { get; }

    /// <summary>The version that LicenseGuard was packed under.</summary>
    public string Version { get; }

    /// <summary>What packing wrote.</summary>
    public string PackOutput { get; }

    /// <summary>The packed LicenseGuard.</summary>
    public string PackageFile => Path.Combine(Folder, $"LicenseGuard.{Version}.nupkg");

    private string ReferenceAssemblies => Path.Combine(Root, "reference-assemblies");

    /// <summary>The checkout that this test belongs to.</summary>
    public static string Checkout { get; } = FindCheckout();

    public IReadOnlyDictionary<string, string> PackageEnvironment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = PackagesFolder };

    private static string FindCheckout([CallerFilePath] string thisFile = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, thisFile })
        {
            for (var folder = Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "LicenseGuard.sln")))
                    return folder;
            }
        }

        throw new InvalidOperationException("The test does not lie in a checkout: LicenseGuard.sln was not found above it.");
    }

    /// <summary>Packs with outputs of its own, so that nothing in the checkout changes under tests that run beside.</summary>
    private string Pack()
    {
        var result = Dotnet.Run(
            Checkout,
            [
                "pack", "nuget/LicenseGuard.csproj", "-c", "Release", "-o", Folder, "-p:Version=" + Version, "-nodeReuse:false",
                "--artifacts-path", Path.Combine(Root, "artifacts"), "-v:m", "-tl:off",
                .. CompilerServer.Arguments,
            ]);
        if (result.ExitCode != 0 || !File.Exists(PackageFile))
            throw new InvalidOperationException("LicenseGuard could not be packed:\n" + result.Output);
        return result.Output;
    }

    /// <summary>Reference assemblies of the second target framework come from the machine's own feed, everything else from ours.</summary>
    private void FetchReferenceAssemblies()
    {
        var folder = Directory.CreateDirectory(ReferenceAssemblies).FullName;
        File.WriteAllText(
            Path.Combine(folder, "p.csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.1</TargetFrameworks></PropertyGroup></Project>""");
        var result = Dotnet.Run(folder, ["restore", "-v:m"], PackageEnvironment);
        if (result.ExitCode != 0)
            throw new InvalidOperationException("The reference assemblies could not be restored:\n" + result.Output);
    }

    /// <summary>Stops the compiler server and deletes the temporary folder.</summary>
    public static void End()
    {
        if (!_instance.IsValueCreated)
            return;
        CompilerServer.Stop(Instance.ReferenceAssemblies);
        if (Environment.GetEnvironmentVariable("KEEP_BUILD_TESTS") == "1")
            return;
        try
        {
            Directory.Delete(Instance.Root, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left to the system's own cleaning of the temporary folder.
        }
    }
}
