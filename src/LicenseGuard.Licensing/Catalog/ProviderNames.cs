using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Compares names of providers by their letters and digits, without regard to case: <c>Azure OpenAI</c>,
/// <c>AzureOpenAI</c> and <c>azure-openai</c> are one.</summary>
internal sealed class ProviderNames : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
            return x == y;
        int i = 0, j = 0;
        while (true)
        {
            var left = Next(x, ref i);
            if (left != Next(y, ref j))
                return false;
            if (left == '\0')
                return true;
        }
    }

    public int GetHashCode(string name)
    {
        var hash = 17;
        var i = 0;
        while (Next(name, ref i) is var c and not '\0')
            hash = unchecked((hash * 31) + c);
        return hash;
    }

    private static char Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (char.IsLetterOrDigit(c))
                return char.ToUpperInvariant(c);
        }

        return '\0';
    }
}
