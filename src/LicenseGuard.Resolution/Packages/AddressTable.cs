using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Addresses and what they stand for, from a data file inside this assembly: a line has an expression in one word or in
/// double quotes, then addresses, all parted by blanks.</summary>
internal sealed class AddressTable
{
    private static readonly Lazy<AddressTable> LicenseData = Load("licence-addresses.txt");
    private static readonly Lazy<AddressTable> ProjectData = Load("project-addresses.txt");

    private readonly Dictionary<string, string> byAddress = new(StringComparer.Ordinal);

    private AddressTable(string resource)
    {
        using var reader = new StreamReader(
            typeof(AddressTable).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidDataException("the assembly holds no " + resource),
            Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var isQuoted = line[0] == '"';
            var end = isQuoted ? line.IndexOf('"', 1) : line.IndexOf(' ');
            var license = isQuoted ? line.Substring(1, end - 1) : line.Substring(0, end);
            foreach (var address in line.Substring(end + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries))
                byAddress.Add(address, license);
        }
    }

    /// <summary>Where licences are published.</summary>
    public static AddressTable Licenses => LicenseData.Value;

    /// <summary>What projects say of themselves.</summary>
    public static AddressTable Projects => ProjectData.Value;

    /// <summary>The expression, or null.</summary>
    public string? Find(string address) => byAddress.TryGetValue(address, out var license) ? license : null;

    private static Lazy<AddressTable> Load(string file) =>
        new(() => new AddressTable("packages/" + file), LazyThreadSafetyMode.PublicationOnly);
}
