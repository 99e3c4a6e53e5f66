using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>Whether an expression can be met with the licences of a list.</summary>
public static class Acceptance
{
    /// <summary>True when a choice of the expression's licences exists that are all on the list. A leaf is met by the same licence
    /// with the same exception, or by another version of it where either side says "or any later version".</summary>
    public static bool IsMetBy(this LicenseExpression expression, IReadOnlyList<LicenseLeaf> allowed) => expression switch
    {
        AndExpression and => and.Left.IsMetBy(allowed) && and.Right.IsMetBy(allowed),
        OrExpression or => or.Left.IsMetBy(allowed) || or.Right.IsMetBy(allowed),
        LicenseLeaf leaf => IsListed(leaf, allowed),
        _ => false,
    };

    private static bool IsListed(LicenseLeaf leaf, IReadOnlyList<LicenseLeaf> allowed)
    {
        var wanted = LicenseVersion.Of(leaf);
        foreach (var one in allowed)
        {
            if (string.Equals(leaf.Exception, one.Exception, StringComparison.OrdinalIgnoreCase)
                && wanted.Meets(LicenseVersion.Of(one)))
                return true;
        }

        return false;
    }
}
