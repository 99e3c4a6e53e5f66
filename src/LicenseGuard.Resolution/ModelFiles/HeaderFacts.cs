using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Collects what one header says. The first value of each kind stands, so readers add the most specific first.</summary>
internal sealed class HeaderFacts
{
    /// <summary>More parents than any real merge has.</summary>
    private const int MaxBaseModels = 64;

    private readonly List<string> _baseModels = [];

    public string Model { get; private set; } = "";

    public string License { get; private set; } = "";

    public IReadOnlyList<string> BaseModels => _baseModels;

    /// <summary>A name, an id, or the address of its repository.</summary>
    public void AddModel(string? text)
    {
        if (Model.Length == 0 && text is not null) Model = HeaderText.ModelId(text);
    }

    /// <summary>A tag, an expression or a name.</summary>
    public void AddLicense(string? text)
    {
        if (License.Length == 0 && text is not null) License = HeaderText.License(text);
    }

    /// <summary>A base model's name, id or address; nothing when the model itself is meant.</summary>
    public void AddBase(string? text)
    {
        if (string.IsNullOrEmpty(text) || _baseModels.Count >= MaxBaseModels) return;
        string id = HeaderText.ModelId(text!);
        if (string.Equals(id, Model, StringComparison.OrdinalIgnoreCase)) return;
        foreach (string known in _baseModels)
        {
            if (string.Equals(id, known, StringComparison.OrdinalIgnoreCase)) return;
        }

        _baseModels.Add(id);
    }

    /// <summary>A comma-separated list of base models.</summary>
    public void AddBases(string? list)
    {
        if (list is null) return;
        foreach (string name in list.Split(',')) AddBase(name.Trim());
    }

    public ModelFileFacts ToFacts(ModelFileState state, string format) =>
        new(state, format, Model, License, BaseModels, "", []);
}
