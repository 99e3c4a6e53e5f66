using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Judges the parts of one component. Parts under the same expression are judged together, since an offered choice is
/// made once for all of them.</summary>
internal static class ComponentJudge
{
    private const string Unreleased = "LicenseRef-Proprietary-Unreleased";

    /// <summary>Adds what was found, and returns the expression that was elected: those of several parts joined by AND.</summary>
    public static string Judge(
        Component component, string baseName, DeclaredUse use, LicenseCatalog catalog, PartFindings findings)
    {
        LicenseExpression? elected = null;
        var unread = "";
        List<string> done = [];
        foreach (var part in component.Parts)
        {
            var text = LicenseOf(component, part);
            if (done.Contains(text))
                continue;
            done.Add(text);
            var parts = PartsUnder(component, text);
            if (text.Length == 0)
            {
                foreach (var unlicensed in parts)
                {
                    if (MustBeLicensed(component, unlicensed))
                        findings.Add(LeafJudge.Unknown(unlicensed, "", baseName));
                }
            }
            else if (LicenseLookup.TryParse(catalog, text, out var expression))
            {
                var choice = new Election(new LeafJudge(component, parts, baseName, use, catalog)).Choose(expression, findings);
                elected = elected is null ? choice : Both(elected, choice);
            }
            else
            {
                if (unread.Length == 0)
                    unread = text;
                foreach (var unclear in parts)
                    findings.Add(LeafJudge.Unknown(unclear, text, baseName));
            }
        }

        if (component.Parts.Count == 0)
            findings.Add(LeafJudge.Unknown(MainPart(component.Kind), "", baseName));
        return elected?.ToString() ?? unread;
    }

    // Nobody but its operator is given the weights, code and data of a hosted model.
    private static string LicenseOf(Component component, LicensedPart part) =>
        part.License?.Trim()
        ?? (component.Kind == ComponentKind.Service && part.Part is not (Part.Terms or Part.Output) ? Unreleased : "");

    private static List<Part> PartsUnder(Component component, string text)
    {
        List<Part> parts = [];
        foreach (var part in component.Parts)
        {
            if (LicenseOf(component, part) == text && !parts.Contains(part.Part))
                parts.Add(part.Part);
        }

        return parts;
    }

    private static LicenseExpression Both(LicenseExpression left, LicenseExpression right)
    {
        var named = new HashSet<LicenseLeaf>(left.Leaves);
        return named.IsSupersetOf(right.Leaves) ? left : new AndExpression(left, right);
    }

    // No licence for an output means that none addresses outputs, but every service has terms; the code and data of a model may
    // never be published, but where nothing else is asked about they are what is used.
    private static bool MustBeLicensed(Component component, Part part) =>
        part is Part.Weights or Part.Terms || part == MainPart(component.Kind)
        || (component.Parts.Count == 1 && (part != Part.Output || component.Kind == ComponentKind.Service));

    private static Part MainPart(ComponentKind kind) => kind switch
    {
        ComponentKind.Package => Part.Code,
        ComponentKind.Model => Part.Weights,
        ComponentKind.Dataset => Part.Data,
        _ => Part.Terms,
    };
}
