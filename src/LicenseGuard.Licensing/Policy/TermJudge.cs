using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Judges the clauses of one licence for one part, each by its class.</summary>
internal static class TermJudge
{
    public static void Judge(TermContext context, PartFindings findings)
    {
        // A contract about a service binds those who called it. Who only uses what they made of it did not sign it.
        if (context.IsTaught && context.Component.Kind == ComponentKind.Service && !context.Does(Acts.Train))
        {
            var caller = new PartFindings();
            JudgeAll(context, caller);
            foreach (var reason in caller.Reasons)
            {
                if (reason.Verdict == VerdictKind.Forbidden)
                    findings.Note(reason);
                else
                    findings.Add(reason);
            }
        }
        else
        {
            JudgeAll(context, findings);
        }
    }

    private static void JudgeAll(TermContext context, PartFindings findings)
    {
        foreach (var term in context.License.Terms)
        {
            if (!context.IsOutOfScope(term) && (!context.IsTaught || TaughtTerms.Reaches(context, term)))
                Judge(context, term, findings);
        }
    }

    private static void Judge(TermContext context, Term term, PartFindings findings)
    {
        switch (TermClasses.Of(term.Effect, term.Subject))
        {
            case TermClass.Use when term.Effect == Effect.Require:
                JudgeGrant(context, term, findings);
                break;
            case TermClass.Use:
                if (Counts(context, term, findings, UseWords.Use))
                    UseTerms.Judge(context, term, findings);
                break;
            case TermClass.Number:
                if (Counts(context, term, findings, NumberTerms.Property(term.Subject)))
                    NumberTerms.Judge(context, term, findings);
                break;
            case TermClass.Circumstance:
                if (Counts(context, term, findings, CircumstanceTerms.Property(term)))
                    CircumstanceTerms.Judge(context, term, findings);
                break;
            case TermClass.Field:
                if (Counts(context, term, findings, UseWords.Fields))
                    FieldTerms.Judge(context, term, findings);
                break;
            case TermClass.Obligation:
                JudgeObligation(context, term, findings);
                break;
            case TermClass.Conduct:
            case TermClass.Permission:
                break;
            default:
                // Needs a look, or a subject nobody has sorted: either way nobody can say that it is permitted.
                if (context.Arises(term.When))
                    findings.Add(context.Because(VerdictKind.Unknown, term, ""));
                break;
        }
    }

    // Where nobody says whether the plan costs anything, a clause about unpaid plans is worth a note only.
    private static bool Counts(TermContext context, Term term, PartFindings findings, string property)
    {
        if (context.IsLifted(term))
            return false;
        if (term.When == Occasion.UnpaidTier && context.Component.IsUnpaidPlan is null)
            findings.Note(context.Because(VerdictKind.Forbidden, term, property));
        return context.Arises(term.When);
    }

    private static void JudgeGrant(TermContext context, Term term, PartFindings findings)
    {
        if (!context.Component.GrantRecorded && context.Arises(term.When))
            findings.Add(context.Because(VerdictKind.Forbidden, term, Occasions.Met(context, term.When)));
    }

    private static void JudgeObligation(TermContext context, Term term, PartFindings findings)
    {
        // Where a name need be shown only above a number, the number's clause says so itself.
        if (term.Subject == NumberTerms.Display && NumberTerms.HasDisplayDuty(context.License))
            return;
        // Whether weights derive from the data that taught them is not settled, so its share-alike is worth a note there.
        if (context.IsTaught && context.Part == Part.Data && term.Subject == "share-alike")
            findings.Note(context.Because(VerdictKind.Permitted, term, context.Origin));
        else if (context.Arises(term.When))
            findings.Ask(new Obligation(context.License.Id, term.Clause, term.Subject, string.Join(", ", term.Values)));
    }
}
