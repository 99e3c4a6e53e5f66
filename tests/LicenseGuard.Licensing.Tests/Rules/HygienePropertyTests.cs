using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>What holds for every policy: items that do not count or name nothing change no verdict and no other finding.</summary>
public class HygienePropertyTests
{
    private static readonly string[] Rules = ["LG1001", "LG1002", "LG1003", "LG1005", "LG2001", "LG3001", "forbids", "LG9999"];
    private static readonly string[] Licenses = ["MIT", "GPL-3.0-only", "CC-BY-NC-4.0", "MIT OR GPL-3.0-only", "LicenseRef-Own", ""];
    private static readonly string[] Components = ["A", "B", "m.gguf", "Gone"];

    private static readonly Gen<RuleException> AnyException =
        from component in Gen.Elements(Components)
        from rules in Gen.Elements(Rules).ArrayOf()
        from reason in Gen.Elements("bought", "", " ")
        from until in Gen.Elements("", "2027-01-01", "never")
        from line in Gen.Choose(1, 9)
        select new RuleException(component, rules, reason, until, new Place("", line, 1));

    private static readonly Gen<LicenseOverride> AnyOverride =
        from component in Gen.Elements(Components)
        from versions in Gen.Elements("", "[1,2)", "[2,3)", "x")
        from license in Gen.Elements(Licenses)
        from reason in Gen.Elements("read", "", " ")
        from hash in Gen.Elements("", new string('0', 64), "x")
        from line in Gen.Choose(1, 9)
        select new LicenseOverride(component, versions, license, reason, hash, new Place("", line, 1));

    private static readonly Gen<TestProject> Projects =
        from licenses in Gen.Elements(Licenses).ArrayOf(3)
        from unused in Gen.Elements(UnusedPolicy.Auto, UnusedPolicy.Warn, UnusedPolicy.Off)
        from exceptions in AnyException.ArrayOf()
        from overrides in AnyOverride.ArrayOf()
        select Make(licenses, unused, exceptions, overrides);

    [Fact]
    public void An_item_without_a_reason_changes_nothing_but_what_is_said_of_it() => Check(
        from project in Projects
        from exception in AnyException
        from another in AnyOverride
        select (project, exception: exception with { Reason = "" }, another: another with { Reason = " " }),
        given =>
        {
            var before = Others(given.project);
            given.project.Exceptions.Add(given.exception);
            given.project.Overrides.Add(given.another);
            return before.SequenceEqual(Others(given.project))
                && given.project.Keys().Contains("LG0007");
        });

    [Fact]
    public void An_exception_for_nothing_changes_no_other_finding() => Check(
        from project in Projects
        from exception in AnyException
        select (project, exception: exception with { Component = "Nobody", Reason = "r" }),
        given =>
        {
            var before = Others(given.project);
            given.project.Exceptions.Add(given.exception);
            return before.SequenceEqual(Others(given.project));
        });

    [Fact]
    public void To_remove_an_exception_that_is_called_unused_or_shadowed_changes_no_other_finding() => Check(
        Projects,
        project =>
        {
            var before = Others(project);
            foreach (var finding in project.Judge().Findings.Where(f => f.TextKey is "LG0005_component" or "LG0005_findings" or "LG0005_shadowed"))
            {
                var at = project.Exceptions.FindLastIndex(
                    item => "LicenseGuardException " + item.Component == finding.Component && item.Place == finding.Place);
                if (at < 0) continue;
                var item = project.Exceptions[at];
                // Two at one line look the same here.
                if (project.Exceptions.Count(other => other.Component == item.Component && other.Place == item.Place) > 1) continue;
                project.Exceptions.RemoveAt(at);
                var same = before.SequenceEqual(Others(project));
                project.Exceptions.Insert(at, item);
                if (!same) return false;
            }

            return true;
        });

    private static TestProject Make(
        string[] licenses, UnusedPolicy unused, IEnumerable<RuleException> exceptions, IEnumerable<LicenseOverride> overrides)
    {
        var project = new TestProject { Unused = unused }
            .Package("A", licenses[0]).Package("B", licenses[1]).With(Model("m.gguf", license: licenses[2]));
        project.Exceptions.AddRange(exceptions);
        project.Overrides.AddRange(overrides);
        return project;
    }

    /// <summary>The findings about components, and the verdicts. What is said of policy items is not among them.</summary>
    private static List<string> Others(TestProject project)
    {
        var manifest = project.Judge();
        return
        [
            .. manifest.Findings.Where(finding => string.CompareOrdinal(finding.Rule, "LG1000") > 0)
                .Select(finding => finding.TextKey + " " + finding.Component + " " + finding.Until),
            .. manifest.Packages.Select(package => package.ToString()),
            // Code asks for an exception only where the verdict is "forbidden".
            .. manifest.Models.Select(model => model.Verdict.Elected
                + (model is { Excepted: true, Verdict.Kind: VerdictKind.Forbidden } ? " excepted" : " " + model.Verdict.Kind)),
        ];
    }

    private static void Check<T>(Gen<T> given, Func<T, bool> holds) =>
        Prop.ForAll(given.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
