using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>The project's allow and deny lists. An entry without an exception also stands for the licence with one; an entry
/// with <c>Family</c> stands for every version and variant.</summary>
internal sealed class LicenseLists
{
    private readonly List<Entry> _allowed;
    private readonly List<Entry> _denied;

    // A list whose only entries are misspelt still is a list: nothing is on it.
    private readonly bool _onlyAllowed;

    internal LicenseLists(ProjectPolicy policy, LicenseCatalog catalog)
    {
        _allowed = Read(policy.Allowed, catalog);
        _denied = Read(policy.Denied, catalog);
        _onlyAllowed = policy.Allowed.Count > 0;
    }

    /// <summary>The entry of the deny list that rules out all that an entry of the allow list allows, or null.</summary>
    internal ListedLicense? DenierOf(ListedLicense allowed) => Coverer(allowed, _allowed, _denied);

    /// <summary>Another entry of the same list that covers all of this one, or null. Of two that cover each other the first
    /// stays.</summary>
    internal ListedLicense? DoubleOf(ListedLicense item) => Coverer(item, _allowed, _allowed) ?? Coverer(item, _denied, _denied);

    /// <summary>The entry allows some licence of the expression. True for one that is no licence: LG0003 says so.</summary>
    internal bool Allows(ListedLicense item, LicenseExpression expression) =>
        _allowed.Find(entry => ReferenceEquals(entry.Item, item)) is not { } found
        || expression.Leaves.Any(leaf => found.Covers(Entry.Of(leaf)));

    /// <summary>Some branch of the expression is not denied.</summary>
    internal bool NotDenied(LicenseExpression expression) => Holds(expression, leaf => !IsOn(_denied, leaf));

    /// <summary>Some branch of the expression is neither denied nor missing on the allow list.</summary>
    internal bool Passes(LicenseExpression expression) => Holds(expression, Passes);

    /// <summary>The expression without the branches that the lists rule out, so that none of them is elected; the whole when
    /// they rule out all.</summary>
    internal LicenseExpression Choices(LicenseExpression expression)
    {
        switch (expression)
        {
            case OrExpression or:
                var left = Passes(or.Left);
                if (left == Passes(or.Right)) return new OrExpression(Choices(or.Left), Choices(or.Right));
                return Choices(left ? or.Left : or.Right);
            case AndExpression and:
                return new AndExpression(Choices(and.Left), Choices(and.Right));
            default:
                return expression;
        }
    }

    private bool Passes(LicenseLeaf leaf) => !IsOn(_denied, leaf) && (!_onlyAllowed || IsOn(_allowed, leaf));

    private static bool Holds(LicenseExpression expression, Func<LicenseLeaf, bool> test) => expression switch
    {
        OrExpression or => Holds(or.Left, test) || Holds(or.Right, test),
        AndExpression and => Holds(and.Left, test) && Holds(and.Right, test),
        LicenseLeaf leaf => test(leaf),
        _ => false,
    };

    private static bool IsOn(List<Entry> list, LicenseLeaf leaf)
    {
        var found = Entry.Of(leaf);
        return list.Any(entry => entry.Covers(found));
    }

    private static ListedLicense? Coverer(ListedLicense item, List<Entry> list, List<Entry> others)
    {
        var at = list.FindIndex(entry => ReferenceEquals(entry.Item, item));
        if (at < 0) return null;
        for (var i = 0; i < others.Count; i++)
        {
            if (ReferenceEquals(others[i], list[at]) || !others[i].CoversAll(list[at])) continue;
            if (ReferenceEquals(list, others) && i > at && list[at].CoversAll(others[i])) continue;
            return others[i].Item;
        }

        return null;
    }

    private static List<Entry> Read(IReadOnlyList<ListedLicense> listed, LicenseCatalog catalog)
    {
        var entries = new List<Entry>();
        foreach (var item in listed)
        {
            if (catalog.TryParseExpression(item.License, out var expression, out _) && expression is LicenseLeaf leaf)
                entries.Add(Entry.Of(leaf, item));
        }

        return entries;
    }

    // Item: the entry's own, or null for a licence that was found.
    private sealed record Entry(string Id, bool OrLater, string? Exception, bool Family, ListedLicense? Item)
    {
        // GPL-2.0, GPL-2.0-only, and GPL-2.0+, GPL-2.0-or-later are two licences in four spellings.
        internal static Entry Of(LicenseLeaf leaf, ListedLicense? item = null)
        {
            var id = leaf.Id;
            var orLater = leaf.OrLater || EndsWith(id, "-or-later") || EndsWith(id, "+");
            foreach (var ending in new[] { "-or-later", "-only", "+" })
                if (EndsWith(id, ending)) id = id.Substring(0, id.Length - ending.Length);
            return new Entry(id, orLater, leaf.Exception, item?.Family == true, item);
        }

        internal bool Covers(Entry found)
        {
            if (Exception is not null && !Same(Exception, found.Exception)) return false;
            return Family ? Same(FamilyOf(Id), FamilyOf(found.Id)) : Same(Id, found.Id) && OrLater == found.OrLater;
        }

        internal bool CoversAll(Entry other) => (Family || !other.Family) && Covers(other);

        // The id up to its version: GPL-3.0 → GPL.
        private static string FamilyOf(string id)
        {
            for (var i = 0; i + 1 < id.Length; i++)
                if (id[i] == '-' && id[i + 1] is >= '0' and <= '9') return id.Substring(0, i);
            return id;
        }

        private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

        private static bool EndsWith(string id, string ending) => id.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}
