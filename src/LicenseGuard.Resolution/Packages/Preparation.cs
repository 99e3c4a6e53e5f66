using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Loads and compiles in the background what identification and judgement need, while the graph is read: in a fresh process that
/// takes longer than the work itself. Nothing depends on it.</summary>
internal static class Preparation
{
    // Reaches every stage of identification.
    private static readonly byte[] Sample = Encoding.ASCII.GetBytes(
        "Permission is hereby granted to whoever reads this.\n\n"
        + "Licensed under the Apache License, Version 2.0\n\nYou may not use it for commercial purposes.\n");

    public static void Start()
    {
        Task.Run(() => LicenseTextIdentifier.Identify(Sample));
        Task.Run(JudgeOne);
    }

    private static void JudgeOne()
    {
        var use = UseParser.Parse(new Dictionary<string, string>(), ProjectKind.Product, out _);
        var license = new PackageLicense(PackageLicenseKind.Expression, "MIT OR Apache-2.0");
        var package = new ResolvedPackage("x", "1.0.0", license, ["x"], null, Place.Project)
        {
            Texts = [new PackageText("LICENSE", PackageTextKind.License, "Apache-2.0", "", "", "")],
        };
        ProjectRules.Judge(
            new ResolvedProject("", use, false, [package], [], [], new ProjectPolicy([], [], [], []), [], [], []), LicenseCatalog.BuiltIn);
    }
}
