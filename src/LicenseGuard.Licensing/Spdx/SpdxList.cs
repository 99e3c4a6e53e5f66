using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>An id of the SPDX licence list.</summary>
/// <param name="Id">The id in its listed case.</param>
/// <param name="IsOsiApproved">The Open Source Initiative has approved the licence.</param>
/// <param name="IsDeprecated">The list has deprecated the id.</param>
/// <param name="Replacement">The expression to use instead of a deprecated id (an id, or <c>id WITH exception</c>), or
/// null.</param>
public sealed record SpdxLicense(string Id, bool IsOsiApproved, bool IsDeprecated, string? Replacement);

/// <summary>The SPDX licence list 3.28.0: 727 licence ids and 84 exceptions. Ids are found without regard to case.</summary>
public sealed class SpdxList
{
    private static readonly Lazy<SpdxList> Data = new(() => new SpdxList(), LazyThreadSafetyMode.PublicationOnly);

    private readonly Dictionary<string, SpdxLicense> licenses = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> exceptions = new(StringComparer.OrdinalIgnoreCase);

    private SpdxList()
    {
        foreach (var row in Rows("spdx/licenses.txt"))
        {
            var arrow = row.IndexOf(" -> ", StringComparison.Ordinal);
            var words = (arrow < 0 ? row : row.Substring(0, arrow)).Split(' ');
            licenses.Add(words[0], new SpdxLicense(
                words[0], Array.IndexOf(words, "osi") > 0, Array.IndexOf(words, "deprecated") > 0,
                arrow < 0 ? null : row.Substring(arrow + 4)));
        }

        foreach (var row in Rows("spdx/exceptions.txt"))
        {
            var id = row.Split(' ')[0];
            exceptions.Add(id, id);
        }
    }

    /// <summary>The list, read on first use.</summary>
    public static SpdxList Current => Data.Value;

    /// <summary>All licence ids, deprecated ones included.</summary>
    public IReadOnlyCollection<SpdxLicense> Licenses => licenses.Values;

    /// <summary>All exception ids.</summary>
    public IReadOnlyCollection<string> Exceptions => exceptions.Values;

    /// <summary>The listed licence, or null.</summary>
    public SpdxLicense? FindLicense(string id) => licenses.TryGetValue(id, out var license) ? license : null;

    /// <summary>The exception's id in its listed case, or null when it is not listed.</summary>
    public string? FindException(string id) => exceptions.TryGetValue(id, out var listed) ? listed : null;

    /// <summary>The licence id spelt most alike (current ids only), or null when none is near.</summary>
    internal string? NearestLicense(string text)
    {
        var current = new List<string>();
        foreach (var license in licenses.Values)
        {
            if (!license.IsDeprecated)
                current.Add(license.Id);
        }

        return Spelling.Nearest(text, current);
    }

    /// <summary>The exception id spelt most alike, or null when none is near.</summary>
    internal string? NearestException(string text) => Spelling.Nearest(text, exceptions.Values);

    private static IEnumerable<string> Rows(string resource)
    {
        using var reader = new StreamReader(
            typeof(SpdxList).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidDataException("the assembly holds no " + resource),
            Encoding.UTF8);
        while (reader.ReadLine() is { } row)
        {
            if (row.Length > 0 && row[0] != '#')
                yield return row;
        }
    }
}
