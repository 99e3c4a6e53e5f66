using System;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Clauses against a field of use: Forbidden when the field is declared; none is assumed.</summary>
internal static class FieldTerms
{
    public static void Judge(TermContext context, Term term, PartFindings findings)
    {
        foreach (var field in context.Facts.Fields ?? [])
        {
            if (term.Subject == "unlicensed-professional-practice")
            {
                // The clause bars those without the licence of the profession, which no fact tells: somebody has to look.
                if (IsProfession(field))
                    findings.Add(context.Because(VerdictKind.Unknown, term, UseWords.Fields + "=" + field));
            }
            else if (string.Equals(field, Field(term.Subject), StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(context.Because(VerdictKind.Forbidden, term, UseWords.Fields + "=" + field));
            }
        }
    }

    /// <summary>The field that a project declares for this subject.</summary>
    private static string Field(string subject) => subject switch
    {
        "military-use" => "military",
        "nuclear-use" => "nuclear",
        "weapons-development" => "weapons",
        _ => subject,
    };

    private static bool IsProfession(string field) => field is "medical-advice" or "legal-advice";
}
