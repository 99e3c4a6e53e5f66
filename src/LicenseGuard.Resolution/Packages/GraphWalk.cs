using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.Packages;

/// <summary>A library of the target and how the walk got to it.</summary>
internal sealed class GraphNode(AssetsLibrary library)
{
    public AssetsLibrary Library { get; } = library;

    public string Id => Library.Id;

    public bool IsDirect { get; set; }

    public bool Reached { get; set; }

    /// <summary>Something that is published needs it, or it is so itself.</summary>
    public bool IsPublished { get; set; } = true;

    /// <summary>What it was first reached from; null for where a walk starts.</summary>
    public GraphNode? Parent { get; set; }

    /// <summary>The project reference at the start of the path; null when it starts with a package.</summary>
    public AssetsLibrary? Via
    {
        get
        {
            var start = this;
            while (start.Parent is not null) start = start.Parent;
            return start.Library.IsProject ? start.Library : null;
        }
    }

    /// <summary>Ids of the packages on the path, this one last.</summary>
    public string[] Chain()
    {
        var length = 0;
        for (var node = this; node is not null; node = node.Parent)
        {
            if (!node.Library.IsProject) length++;
        }

        var chain = new string[length];
        for (var node = this; node is not null; node = node.Parent)
        {
            if (!node.Library.IsProject) chain[--length] = node.Id;
        }

        return chain;
    }
}

/// <summary>Finds who pulls each library of a target in. A breadth-first walk that takes ids in ordinal order finds, of all
/// shortest paths, the ordinally first. The project's own packages go before its project references, so that what both bring
/// counts as its own, and what is published before what is not.</summary>
internal static class GraphWalk
{
    /// <summary>Every library in ordinal order of id. What cannot be reached is the start of its own path: it is in the
    /// output all the same.</summary>
    /// <param name="libraries">The target's.</param>
    /// <param name="direct">Names of the direct references.</param>
    /// <param name="pins">Names that central package management pins.</param>
    /// <param name="unpublished">Names of the direct references that are not published. As in the SDK, they take along what they
    /// alone bring.</param>
    public static List<GraphNode> Run(
        Dictionary<string, AssetsLibrary> libraries, List<string> direct, List<string> pins, IReadOnlyList<string> unpublished)
    {
        var byId = new Dictionary<string, GraphNode>(libraries.Count, StringComparer.OrdinalIgnoreCase);
        var all = new List<GraphNode>(libraries.Count);
        foreach (var library in libraries)
        {
            var node = new GraphNode(library.Value);
            byId[node.Id] = node;
            all.Add(node);
        }

        all.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        foreach (var name in direct)
        {
            if (byId.TryGetValue(name, out var node)) node.IsDirect = true;
        }

        foreach (var name in unpublished)
        {
            if (byId.TryGetValue(name, out var node)) node.IsPublished = false;
        }

        var queue = new List<GraphNode>(all.Count);
        foreach (var node in all)
        {
            if (node.IsDirect && node.IsPublished && !node.Library.IsProject) Reach(node, null, queue);
        }

        var done = Walk(byId, queue, 0);
        foreach (var node in all)
        {
            if (node.IsDirect && node.Library.IsProject) Reach(node, null, queue);
        }

        done = Walk(byId, queue, done);
        var published = queue.Count;
        foreach (var node in all)
        {
            if (node.IsDirect) Reach(node, null, queue);
        }

        done = Walk(byId, queue, done);
        for (var i = 0; i < queue.Count; i++) queue[i].IsPublished = i < published;
        foreach (var name in pins)
        {
            if (byId.TryGetValue(name, out var node)) Reach(node, null, queue);
        }

        done = Walk(byId, queue, done);
        foreach (var node in all)
        {
            Reach(node, null, queue);
            done = Walk(byId, queue, done);
        }

        return all;
    }

    private static int Walk(Dictionary<string, GraphNode> byId, List<GraphNode> queue, int next)
    {
        for (; next < queue.Count; next++)
        {
            var names = queue[next].Library.Dependencies;
            names.Sort(StringComparer.Ordinal);
            foreach (var name in names)
            {
                if (byId.TryGetValue(name, out var node)) Reach(node, queue[next], queue);
            }
        }

        return next;
    }

    private static void Reach(GraphNode node, GraphNode? from, List<GraphNode> queue)
    {
        if (node.Reached) return;
        node.Reached = true;
        node.Parent = from;
        queue.Add(node);
    }
}
