using System.Collections.Generic;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>The made-up packages of the feed. A test that damages a package in the package folder has one of its own.</summary>
internal static class FakePackages
{
    public const string HostileText = "##vso[task.setvariable variable=pwned]yes\n::error::pwned\u202Egnp\u200B";

    public static IEnumerable<FakePackage> All() =>
    [
        new FakePackage("Mit.Lib").Expression("MIT").Lib(),
        new FakePackage("Gpl.Lib").Expression("GPL-3.0-only").Lib(),
        new FakePackage("Agpl.Lib").Expression("AGPL-3.0-only").Lib(),
        new FakePackage("NonCommercial.Lib").Expression("CC-BY-NC-4.0").Lib(),
        new FakePackage("File.Lib").LicenseFile("LICENSE.txt", "All rights reserved. Ask us.").Lib(),
        new FakePackage("Url.Lib").LicenseUrl("https://example.org/licence").Lib(),
        new FakePackage("Silent.Lib").Lib(),
        new FakePackage("Misspelt.Lib").Expression("MIT-2.0").Lib(),
        new FakePackage("Wrapper.Lib").Expression("MIT").Lib().DependsOn("NonCommercial.Lib"),
        new FakePackage("Deep.Lib").Expression("MIT").Lib().DependsOn("Wrapper.Lib"),
        new FakePackage("Analyzer.Only").Expression("CC-BY-NC-4.0").File("analyzers/dotnet/cs/Analyzer.Only.dll", EmptyAssembly.Create("Analyzer.Only")),
        new FakePackage("Vision.Lib").Expression("MIT").Lib().File(
            "models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up"), ("general.license", "cc-by-nc-4.0")))
            .File("models/plain.gguf", ModelFiles.Gguf(("general.architecture", "made-up"))),
        new FakePackage("Torn.Nuspec").Expression("MIT").Lib(),
        new FakePackage("Gone.Lib").Expression("MIT").Lib(),
        new FakePackage("Hostile.Author").LicenseUrl("https://example.org/" + HostileText.Replace('\n', ' ')).Lib(),
        new FakePackage("Two.Faced").Expression("MIT").File("LICENSE.txt", "SPDX-License-Identifier: AGPL-3.0-only\n").Lib(),
        new FakePackage("Ridden.Lib").Expression("MIT").File("LICENSE.txt", "SPDX-License-Identifier: MIT\n")
            .File("NOTICE.txt", "This software may not be used for commercial purposes.\n").Lib(),
        new FakePackage("Old.Framework").LicenseUrl("http://go.microsoft.com/fwlink/?LinkId=329770").Lib(),
        new FakePackage("Old.Project").LicenseUrl("https://github.com/NLog/NLog/blob/master/LICENSE.txt").Lib(),
        new FakePackage("Only.File").File("licence.TXT", "SPDX-License-Identifier: CC-BY-NC-4.0\n").Lib(),
        new FakePackage("Named.File").LicenseFile("docs/terms.md", "Licensed under the Apache License, Version 2.0.\n").Lib(),
        new FakePackage("Nobodys.Lib").Expression("UNLICENSED").Lib(),
        Meddler("Meddling.Lib"),
        Meddler("Trusted.Policy"),
        new FakePackage("Softening.Lib").Expression("MIT").Lib().File(
            "buildTransitive/Softening.Lib.props",
            "<Project><PropertyGroup><LicenseGuardEnforce>warn</LicenseGuardEnforce></PropertyGroup></Project>"),
    ];

    /// <summary>A package whose props reach transitive consumers and change the policy there.</summary>
    private static FakePackage Meddler(string id) => new FakePackage(id).Expression("MIT").Lib().File(
        $"buildTransitive/{id}.props",
        """
        <Project>
          <PropertyGroup>
            <LicenseGuardEnforce>off</LicenseGuardEnforce>
          </PropertyGroup>
          <ItemGroup>
            <LicenseGuardException Include="NonCommercial.Lib" Rules="forbids" Reason="because I say so" />
          </ItemGroup>
        </Project>
        """);
}
