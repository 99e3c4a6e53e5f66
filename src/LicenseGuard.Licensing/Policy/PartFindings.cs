using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Collects reasons, notes and obligations, each once.</summary>
internal sealed class PartFindings
{
    private readonly HashSet<Reason> seen = [];
    private readonly HashSet<Reason> seenNotes = [];
    private readonly HashSet<Obligation> seenObligations = [];

    public List<Reason> Reasons { get; } = [];

    public List<Reason> Notes { get; } = [];

    public List<Obligation> Obligations { get; } = [];

    /// <summary>The strictest of the reasons so far.</summary>
    public VerdictKind Worst { get; private set; } = VerdictKind.Permitted;

    /// <summary>Adds a reason unless the same clause already counts for another part or for what derives from this.</summary>
    public void Add(Reason reason)
    {
        if (!seen.Add(Anywhere(reason)))
            return;
        Reasons.Add(reason);
        if (reason.Verdict > Worst)
            Worst = reason.Verdict;
    }

    public void Note(Reason note)
    {
        if (seenNotes.Add(Anywhere(note)))
            Notes.Add(note);
    }

    public void Ask(Obligation obligation)
    {
        if (seenObligations.Add(obligation))
            Obligations.Add(obligation);
    }

    public void AddAll(PartFindings other)
    {
        foreach (var reason in other.Reasons)
            Add(reason);
        foreach (var note in other.Notes)
            Note(note);
        foreach (var obligation in other.Obligations)
            Ask(obligation);
    }

    private static Reason Anywhere(Reason reason) =>
        reason.Subject == Judge.UnknownLicense ? reason : reason with { Part = Part.Code, Base = "" };
}
