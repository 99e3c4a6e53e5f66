using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Licences of which one is to be chosen; often only one.</summary>
internal sealed class Choice(int group, int first)
{
    // By the licence without exception and -only or -or-later: the fuller of two mentions stays.
    private readonly SortedDictionary<string, string> licenses = new(Licenses.Order);

    /// <summary>The number that its operands share.</summary>
    public int Group { get; } = group;

    /// <summary>Where it stands in the text.</summary>
    public int First { get; } = first;

    /// <summary>An <c>SPDX-License-Identifier</c> states it.</summary>
    public bool IsTag { get; set; }

    /// <summary>How many licences.</summary>
    public int Count => licenses.Count;

    /// <summary>Takes a licence up; one that is no expression is left out.</summary>
    public void Add(string license)
    {
        if (!ExpressionParser.TryParse(license, out var expression, out _)) return;
        if (expression is OrExpression choice)
        {
            foreach (var leaf in choice.Leaves) AddOne(leaf.ToString());
        }
        else
        {
            AddOne(expression is AndExpression ? "(" + expression + ")" : expression.ToString());
        }
    }

    /// <summary>Takes another choice's licences up.</summary>
    public void Add(Choice other)
    {
        IsTag |= other.IsTag;
        foreach (var license in other.licenses.Values) AddOne(license);
    }

    /// <summary>Every licence of the other, in some form, is one of these.</summary>
    public bool Offers(Choice other)
    {
        foreach (var license in other.licenses.Keys)
        {
            if (!licenses.ContainsKey(license) && !(IsTag && Mentions(license))) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" OR ", licenses.Values);

    private void AddOne(string license)
    {
        var key = Licenses.Base(license);
        if (!licenses.TryGetValue(key, out var known) || license.Length > known.Length) licenses[key] = license;
    }

    private bool Mentions(string license)
    {
        foreach (var known in licenses.Values)
        {
            if (known.IndexOf(license, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
