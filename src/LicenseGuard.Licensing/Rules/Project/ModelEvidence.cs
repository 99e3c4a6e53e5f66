using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Finds and judges the licences of a model or dataset (design.md §5). What its item declares, what its header says
/// and what the catalogue has read about exactly this model are evidence: each is judged and the worst counts. A match by
/// file name, or a catalogue entry that is second-hand or disputed, is a hint and nothing more.</summary>
internal sealed class ModelEvidence
{
    private readonly ResolvedModel _model;
    private readonly LicenseCatalog _catalog;
    private readonly LicenseLists _lists;
    private readonly IReadOnlyList<ResolvedModel> _models;
    private readonly DeclaredUse _use;
    private readonly string _name;
    private readonly List<BadExpression> _bad = [];
    private readonly List<LicensedPart> _declaredParts = [];
    private readonly List<Component> _candidates = [];
    private readonly List<LicenseExpression> _licenses = [];
    private readonly List<Hint> _hints = [];
    private Gap? _gap;

    private ModelEvidence(ResolvedModel model, ResolvedProject project, LicenseCatalog catalog, LicenseLists lists)
    {
        _model = model;
        _catalog = catalog;
        _lists = lists;
        _models = project.Models;
        _use = NarrowedUse.Of(model, project.Use);
        if (model.Modified) _use = _use with { Acts = _use.Acts | Acts.Modify };
        _name = model.Path.Length > 0 ? model.Path : model.Model;
    }

    internal static JudgedModel Judge(
        ResolvedModel model, ResolvedProject project, LicenseCatalog catalog, LicenseLists lists, Overrides overrides)
    {
        var evidence = new ModelEvidence(model, project, catalog, lists);
        if (overrides.Of(model) is { } item) return evidence.JudgeOverridden(overrides.LicenseOf(item)!);
        return model.Item == ModelItem.DatasetAsset ? evidence.JudgeDataset() : evidence.JudgeModel();
    }

    // What somebody found out ends the matter of the weights; it says nothing of bases and other parts.
    private JudgedModel JudgeOverridden(LicenseExpression license)
    {
        if (_model.Item == ModelItem.DatasetAsset)
        {
            Add(ComponentKind.Dataset, Part.Data, license, null, null, []);
            return Result(null);
        }

        var exact = Exact();
        DeclareParts();
        Add(
            ComponentKind.Model, Part.Weights, license, null, exact is { Confidence: Confidence.Read } ? exact : null,
            ModelBases.Of(_model, exact, _models, _catalog));
        return Result(exact);
    }

    private JudgedModel JudgeDataset()
    {
        var license = Read(_model.License, "License");
        if (license is null) _gap = new Gap(_bad.Count > 0 ? "" : "data");
        Add(ComponentKind.Dataset, Part.Data, license, null, null, []);
        return Result(null);
    }

    private JudgedModel JudgeModel()
    {
        var exact = Exact();
        var named = exact is null && _model.Model.Trim().Length == 0 ? _catalog.MatchModel(_model.Path) : null;
        if (named is { IsService: true }) named = null;
        var read = exact is { Confidence: Confidence.Read } ? exact : null;
        var bases = ModelBases.Of(_model, exact, _models, _catalog);
        DeclareParts();

        var declared = Read(_model.License, "License");
        if (declared is not null) Add(ComponentKind.Model, Part.Weights, declared, null, read, bases);
        if (declared is null && _bad.Any(bad => bad.Text == _model.License)) _gap = new Gap("");
        var header = Header();
        if (header is not null) Add(ComponentKind.Model, Part.Weights, header, null, read, bases);
        if (read?.Weights is { } weights && _catalog.TryParseExpression(weights, out var known, out _))
            Add(ComponentKind.Model, Part.Weights, known, read.Output, read, bases);

        var nothing = _candidates.Count == 0;
        if (nothing) _gap ??= Missing(exact ?? named, byName: exact is null);
        if (_gap is not null) Add(ComponentKind.Model, Part.Weights, null, null, read, bases);
        if (read is null && (exact ?? named) is { } family) AddHint(family, exact is null ? "name" : "secondhand");
        if (_model.File.License.Trim().Length > 0 && header is null && !nothing)
            _hints.Add(new Hint("header_ignored", _model.File.License, []));
        return Result(exact ?? named);
    }

    // The item's own word goes first, then the file's.
    private ModelFamily? Exact()
    {
        foreach (var name in new[] { _model.Model, _model.File.Model })
        {
            if (name.Trim().Length > 0 && ModelBases.Find(name.Trim(), _catalog) is { IsService: false } family) return family;
        }

        return null;
    }

    // Header licences are often free text, or tags such as "other" that name no licence: that is no evidence, and no mistake of
    // the user's either.
    private LicenseExpression? Header() =>
        _model.File.License.Trim().Length > 0 && _catalog.TryParseExpression(_model.File.License, out var license, out _)
            && license is not LicenseLeaf { Id: "LicenseRef-Other" or "LicenseRef-Unknown" }
            ? license
            : null;

    private LicenseExpression? Read(string text, string metadata) =>
        Evidence.Read(text, _name + ", " + metadata, _catalog, _bad);

    private void DeclareParts()
    {
        Declare(Part.Output, _model.OutputLicense, "OutputLicense");
        Declare(Part.Code, _model.CodeLicense, "CodeLicense");
        Declare(Part.Data, _model.DataLicense, "DataLicense");
    }

    private void Declare(Part part, string text, string metadata)
    {
        if (text.Trim().Length > 0) _declaredParts.Add(new LicensedPart(part, Read(text, metadata)?.ToString()));
    }

    private void Add(
        ComponentKind kind, Part part, LicenseExpression? license, string? output, ModelFamily? family,
        IReadOnlyList<Component> bases)
    {
        if (license is not null && !_licenses.Contains(license)) _licenses.Add(license);
        var parts = new List<LicensedPart> { new(part, license is null ? null : _lists.Choices(license).ToString()) };
        parts.AddRange(_declaredParts);
        if (output is not null && parts.All(declared => declared.Part != Part.Output))
            parts.Add(new LicensedPart(Part.Output, output));
        _candidates.Add(new Component(
            kind, _name, parts, bases, family?.NotScopes ?? [], Evidence.IsGrant(_model.AcceptedBy, _model.AcceptedOn)));
    }

    private Gap Missing(ModelFamily? family, bool byName)
    {
        if (_model.File.License.Trim().Length > 0) return new Gap("header", _model.File.License);
        if (family?.Weights is null) return new Gap("none");
        return byName ? new Gap("name", family.Name, family.Weights) : new Gap("secondhand", family.Name);
    }

    private void AddHint(ModelFamily family, string variant)
    {
        if (family.Weights is null) return;
        var parts = new List<LicensedPart> { new(Part.Weights, family.Weights) };
        if (family.Output is not null) parts.Add(new LicensedPart(Part.Output, family.Output));
        var component = new Component(ComponentKind.Model, family.Name, parts, [], family.NotScopes);
        var verdict = Policy.Judge.Decide(component, _use, _catalog);
        _hints.Add(new Hint(variant, family.Name, Evidence.With(verdict, VerdictKind.Forbidden)));
    }

    private JudgedModel Result(ModelFamily? family)
    {
        var worst = _candidates[0];
        Verdict? verdict = null;
        foreach (var candidate in _candidates)
        {
            var judged = Decide(candidate);
            if (verdict is not null && judged.Kind <= verdict.Kind) continue;
            worst = candidate;
            verdict = judged;
        }

        return new JudgedModel(_model, family)
        {
            Name = _name,
            Place = _model.Place,
            Use = _use,
            Component = worst,
            Verdict = verdict!,
            Licenses = _licenses,
            Gap = _gap,
            Hints = _hints,
            BadExpressions = _bad,
        };
    }

    private Verdict Decide(Component candidate)
    {
        var verdict = Policy.Judge.Decide(candidate, _use, _catalog);
        if (Evidence.SecondHand(verdict.Elected, _catalog) is not { } secondHand) return verdict;
        _gap ??= new Gap("secondhand", secondHand);
        var unsure = Evidence.Unsure(
            verdict, "secondhand", secondHand, reason => Evidence.IsSecondHand(reason, _catalog), out var hint);
        _hints.Add(hint);
        return unsure;
    }
}
