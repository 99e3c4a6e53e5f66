using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Puts an exception whose own text was matched behind the licence that it is granted with: the last GNU licence before
/// it, else the next.</summary>
internal static class Exceptions
{
    /// <summary>Takes the exceptions out of the operands.</summary>
    public static void Bind(List<Operand> operands)
    {
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            if (!operands[i].Match.IsException) continue;
            var exception = operands[i].License;
            var bearer = Bearer(operands, i, exception);
            operands.RemoveAt(i);
            if (bearer is null) continue;
            var with = bearer.License.IndexOf(" WITH ", StringComparison.Ordinal);
            bearer.License = (with < 0 ? bearer.License : bearer.License.Substring(0, with)) + " WITH " + exception;
        }
    }

    private static Operand? Bearer(List<Operand> operands, int index, string exception)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Takes(operands[i], exception)) return operands[i];
        }

        for (var i = index + 1; i < operands.Count; i++)
        {
            if (Takes(operands[i], exception)) return operands[i];
        }

        return null;
    }

    // One licence, not an expression of several; the LLVM and Swift exceptions belong to Apache-2.0, the others to the GNU
    // licences.
    private static bool Takes(Operand operand, string exception)
    {
        if (operand.Match.IsException || operand.License.IndexOf(" OR ", StringComparison.Ordinal) >= 0
            || operand.License.IndexOf(" AND ", StringComparison.Ordinal) >= 0) return false;
        return exception is "LLVM-exception" or "Swift-exception"
            ? operand.Base == "Apache-2.0" : Licenses.IsGnu(operand.License);
    }
}
