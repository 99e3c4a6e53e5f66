using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules;

/// <summary>The words of LicenseGuardUse for purposes and acts (design.md §4).</summary>
internal static class UseNames
{
    private static readonly string[] PurposeWords = ["commercial", "noncommercial", "research", "evaluation"];

    private static readonly string[] ActWords =
        ["internal", "distribute", "distribute-source", "host", "offer-as-service", "modify", "train", "publish-outputs"];

    internal static IEnumerable<string> Of(Purposes purposes) => Of((int)purposes, PurposeWords);

    internal static IEnumerable<string> Of(Acts acts) => Of((int)acts, ActWords);

    internal static bool IsPurpose(string word) => Array.IndexOf(PurposeWords, word) >= 0;

    internal static bool IsAct(string word) => Array.IndexOf(ActWords, word) >= 0;

    // The words stand in the order of the flags' bits.
    private static IEnumerable<string> Of(int flags, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if ((flags & (1 << i)) != 0) yield return words[i];
    }
}
