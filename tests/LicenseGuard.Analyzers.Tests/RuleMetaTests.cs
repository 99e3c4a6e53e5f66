using System;
using System.IO;
using System.Linq;
using System.Reflection;
using LicenseGuard.Analyzers.Reporting;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LicenseGuard.Analyzers.Tests;

/// <summary>What holds for every rule and every type of the analyzer's assemblies.</summary>
public class RuleMetaTests
{
    private static readonly Assembly[] Assemblies = [typeof(ModelFileAnalyzer).Assembly, typeof(CodeFixes.DocumentFix).Assembly];

    public static TheoryData<Type> Analyzers => [.. Concrete<DiagnosticAnalyzer>()];

    public static TheoryData<Type> Fixes => [.. Concrete<CodeFixProvider>()];

    private static Type[] Concrete<T>() =>
        [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract)];

    [Fact]
    public void The_descriptors_are_the_rules_over_code_of_the_rule_table() =>
        Assert.Equal(
            RuleTable.All.Where(rule => rule.InCode).Select(rule => (rule.Id, rule.HelpLink, rule.Severity.ToString())),
            Descriptors.All.Select(rule => (rule.Id, rule.HelpLinkUri, rule.DefaultSeverity.ToString())));

    [Fact]
    public void Every_rule_has_one_id_a_title_and_is_on()
    {
        Assert.Equal(Descriptors.All.Length, Descriptors.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(Descriptors.All, rule =>
        {
            Assert.True(rule.IsEnabledByDefault);
            var title = rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.False(title.Length == 0 || title == rule.Id || title.EndsWith('.'), title);
        });
    }

    [Fact]
    public void Every_rule_is_tracked_by_release_with_its_severity()
    {
        var lines = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }.SelectMany(Lines)
            .Where(line => line.StartsWith("LG", StringComparison.Ordinal))
            .Select(line => line.Split('|')).Select(cells => (cells[0].Trim(), cells[1].Trim(), cells[2].Trim()));
        Assert.Equal(
            Descriptors.All.Select(rule => (rule.Id, rule.Category, rule.DefaultSeverity.ToString())).Order(), lines.Order());
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Every_analyzer_is_found_by_the_compiler_and_holds_no_state(Type type)
    {
        Assert.True(type is { IsSealed: true, IsPublic: true });
        Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        var analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
        Assert.All(analyzer.SupportedDiagnostics, rule => Assert.Same(Descriptors.Find(rule.Id), rule));
        for (var at = type; at != typeof(DiagnosticAnalyzer); at = at!.BaseType)
            Assert.All(at!.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), field => Assert.True(field.IsInitOnly));
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Every_fix_is_exported_and_fixes_rules_that_exist(Type type)
    {
        Assert.True(type is { IsSealed: true, IsPublic: true });
        Assert.NotNull(type.GetCustomAttribute<ExportCodeFixProviderAttribute>());
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        Assert.All(fix.FixableDiagnosticIds, id => Assert.NotNull(Descriptors.Find(id)));
    }

    [Fact]
    public void No_static_field_can_change() => Assert.All(
        Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.StartsWith('<') && type.Namespace?.StartsWith("LicenseGuard", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => !field.Name.StartsWith('<') || field.Name.EndsWith("k__BackingField", StringComparison.Ordinal)),
        field => Assert.True(field.IsInitOnly || field.IsLiteral, field.DeclaringType + "." + field.Name));

    [Fact]
    public void Every_class_is_sealed_or_made_to_be_derived_from() => Assert.All(
        Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass && !type.Name.StartsWith('<')),
        type => Assert.True(type.IsSealed || type.IsAbstract, type.FullName));

    [Fact]
    public void The_analyzer_needs_no_assembly_but_the_compilers_and_Licensing()
    {
        var referenced = typeof(ModelFileAnalyzer).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Order();
        Assert.Equal(["LicenseGuard.Licensing", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "netstandard"], referenced.Order(StringComparer.Ordinal));
    }

    private static string[] Lines(string resource)
    {
        using var reader = new StreamReader(typeof(RuleMetaTests).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n');
    }
}
