using System.Globalization;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Says in one English sentence why two licences can, or cannot, be combined.</summary>
internal static class CombinationText
{
    public static string Sentence(CombinationFit fit, LicenseCatalog catalog)
    {
        // Names may come from anywhere.
        var part = ForeignText.Clean(fit.Sub);
        var whole = fit.Lead == UseWords.Proprietary ? "a proprietary licence" : ForeignText.Clean(fit.Lead);
        var clause = Clause(part, fit.Term);
        var sentence = fit.Cause switch
        {
            CombinationCause.Same => part + " is the licence of both",
            CombinationCause.BuildTime => "What is under " + part + " only helps to build, so nothing of it is passed on",
            CombinationCause.NotPassedOn => fit.Term is null
                ? part + " asks nothing of a work that is only hosted"
                : clause + " begins when the work is passed on, which hosting is not",
            CombinationCause.Notices => part + " asks for nothing that a work under " + whole + " could not give, such as its notices",
            CombinationCause.Version => part + " is content with the versions that " + whole + " stands for",
            CombinationCause.Relicensed => clause + " lets the work go out under " + whole,
            CombinationCause.Library => clause + " covers its own files or library only, which " + whole + " may link to",
            CombinationCause.LinkingException => part + " lets other works link to it under any licence",
            CombinationCause.Offered => clause + " is met by offering the source, which " + whole + " allows",
            CombinationCause.Copyleft => clause + " wants the whole work under its own licence, and nothing in it allows " + whole,
            CombinationCause.OwnFiles => clause + " keeps its own files or library under its own licence, so they cannot become part of a "
                + "work that is under " + whole + " as a whole",
            CombinationCause.LostException => part + " does not give the permission that " + whole + " promises for the whole",
            CombinationCause.Restriction => Clause(whole, fit.LeadTerm) + " allows no further restrictions, and " + clause + " "
                + What(fit.Term),
            CombinationCause.UseLimits => clause + " " + What(fit.Term) + ", and " + whole + " does not pass that on",
            CombinationCause.NetworkCopyleft => clause + " wants the source of the whole offered under its own licence to those who use it "
                + "over a network, which " + whole + " does not allow",
            CombinationCause.UnknownPart => part.Length == 0
                ? "No licence is given for the part"
                : "The terms of " + part + " are not known",
            CombinationCause.UnknownWhole => whole.Length == 0
                ? "No licence is given for the whole"
                : "The terms of " + whole + " are not known",
            CombinationCause.Unclear => clause + " " + What(fit.Term) + "; whether " + whole + " allows that is not settled",
            CombinationCause.DependsOnUse => clause + " " + What(fit.Term) + "; whether that stands in the way depends on the use",
            CombinationCause.DependsOnService => clause + " " + What(fit.Term)
                + "; whether that counts depends on what is offered as a service",
            _ => whole + " offers more choices than can be looked through",
        };
        var isUnverified = fit.Term is not null && catalog.FindLicense(part.Split(' ')[0])?.Confidence is not (null or Confidence.Read);
        return sentence + (isUnverified ? " (not verified)." : ".");
    }

    private static string Clause(string license, Term? term) =>
        term is null || term.Clause == "unnumbered" ? license : license + ", clause " + term.Clause + ",";

    private static string What(Term? term) => term is null ? "" : ReasonText.Term(term, CultureInfo.InvariantCulture);
}
