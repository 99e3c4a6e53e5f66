using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using LicenseGuard.Resolution.LicenseTexts;
using LicenseGuard.Resolution.LicenseTexts.Matching;
using Xunit.Abstractions;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Licences of which a few words are changed so that they grant less, or ask for more: none of them is the licence any more. The
/// texts are those of the folder <c>shared</c>, where it is there.</summary>
public sealed class NarrowedTextTests(ITestOutputHelper output)
{
    private static readonly string[] Licenses =
    [
        "MIT", "MIT-0", "0BSD", "BSD-1-Clause", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "ISC", "Apache-2.0", "Zlib", "BSL-1.0",
        "Unlicense", "X11", "NCSA", "UPL-1.0", "HPND", "NTP", "PostgreSQL", "curl", "WTFPL", "BlueOak-1.0.0", "MS-PL", "AFL-3.0",
        "Artistic-2.0", "CC0-1.0", "BSD-3-Clause-Clear", "MIT-CMU", "EPL-2.0", "MPL-2.0",
    ];

    // What is written in the licence, and what is written there instead.
    private static readonly (string Old, string New)[] Edits =
    [
        ("with or without modification", "without modification"), ("with or without modification", "with modification"),
        ("with or without modification", "unmodified"), (", with or without modification,", ""),
        ("in source and binary forms", "in binary form"), ("in source and binary forms", "in source form"), (" in source and binary forms", ""),
        ("Redistribution and use", "Use"), ("Redistribution and use", "Redistribution"), ("Redistribution and use", "Private use"),
        ("Redistributions of source code must retain", "Redistributions of source code must be approved by us and must retain"),
        ("Redistributions in binary form must", "Redistributions in binary form must show our logo and must"),
        ("with or without fee", "without fee"), ("with or without fee", "with a fee"), ("with or without fee ", ""),
        ("and to permit persons to whom the Software is furnished to do so, ", ""), ("to permit persons to whom the Software is furnished to do so", "to show it"),
        ("including without limitation the rights", "including the rights"), ("without restriction, ", ""), ("without restriction", "with some restrictions"),
        ("to any person", "to any natural person"), ("to any person", "to users in Germany"), ("to any person", "to any student"),
        ("to any person", "to our customers"), ("to any person obtaining", "to any person in Germany obtaining"),
        ("free of charge", "for a fee"), (", free of charge,", ""), ("free of charge", "for one year"),
        ("sublicense, and/or sell", "sublicense"), (", sublicense, and/or sell", ""), ("publish, distribute, sublicense,", "publish,"),
        ("use, copy, modify,", "use,"), ("use, copy, modify, merge,", "use, copy, merge,"), ("and/or sell", "and/or show"),
        ("shall be included in all copies", "and a link to our shop shall be included in all copies"),
        ("permission notice shall be included", "permission notice and our logo shall be included"),
        ("shall be included in all", "shall be printed on all"), ("substantial portions of the Software", "substantial portions of the Software that are approved"),
        ("for any purpose", "for this purpose"), ("for any purpose", "for a good purpose"), ("for any purpose", "for any internal purpose"),
        (" for any purpose", ""), ("any purpose, including commercial applications", "any purpose, including hobby applications"),
        (", including commercial applications,", ","), ("commercial or non-commercial", "non-commercial"), ("for commercial and non-commercial", "for non-commercial"),
        ("perpetual", "one year"), ("perpetual, ", ""), ("perpetual", "temporary"), ("worldwide, ", ""), ("worldwide", "German"),
        ("worldwide", "nationwide"), ("worldwide", "in the European Union"), ("irrevocable", "revocable"), ("royalty-free, ", ""),
        ("royalty-free", "royalty-bearing"), ("no-charge", "low-charge"), ("no-charge, ", ""), ("non-exclusive", "exclusive"),
        ("publicly perform, ", ""), ("publicly display", "privately display"), ("prepare Derivative Works of, ", ""), ("sublicense, and distribute", "and keep"),
        (" and such Derivative Works in Source or Object form", ""), ("in Source or Object form", "in Object form"),
        ("freely", "sparingly"), ("freely", "freely within one company"), ("and to alter it", "and to read it"), (" and to alter it", ""),
        ("to anyone to use", "to anyone who has paid to use"), ("Anyone is free to copy", "Anyone is free to read"), ("Anyone is free to", "Members of our club are free to"),
        ("is free to copy, modify, publish, use,", "is free to use,"), ("by any means", "by mail"), ("is hereby granted", "is hereby granted for one month"),
        ("is hereby granted", "may be granted"), ("is hereby granted", "is hereby granted until further notice"), ("is hereby granted", "was once granted"),
        ("Permission is hereby granted", "Permission is hereby granted in Germany"), ("are permitted provided", "are permitted in schools provided"),
        ("are permitted", "are permitted upon request"), ("are permitted", "are discouraged"),
        ("provided that the", "provided that we are informed and that the"), ("conditions are met", "conditions are met and a licence key was bought"),
        ("are met:", "are met and we were told:"), ("following conditions:", "following conditions and those on our web site:"),
        ("this list of conditions", "our logo, this list of conditions"), ("and/or other materials", "and/or other materials and on the first screen"),
        ("in all copies", "in all copies, which are numbered and reported to us,"), ("appear in all copies", "appear on every screen"),
        ("execute, and transmit", "execute"), ("use, reproduce, display,", "display,"), ("to use, reproduce,", "to look at, reproduce,"),
        ("to do all the foregoing", "to do some of the foregoing"), ("use, copy, modify, and distribute", "use and copy"),
        ("use, copy, modify, and/or distribute", "use, copy, and/or distribute"), ("copy, modify, and", "copy and"),
        ("distribute this software", "store this software"), ("above copyright notice", "above copyright in Germany notice"),
        ("provided that the", "provided that and/approved the"), ("the following conditions", "the following conditions/fees"),
    ];

    [Fact]
    public void A_licence_that_grants_less_is_not_the_licence()
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) return;
        var accepted = new List<string>();
        var kinds = new HashSet<int>();
        var tried = 0;
        foreach (var license in Licenses)
        {
            var text = Regex.Replace(File.ReadAllText(Path.Combine(folder, license + ".txt")), @"(?<!\n)[ \t]*\n[ \t]*(?=[^\s])", " ");
            for (var i = 0; i < Edits.Length; i++)
            {
                var (old, edited) = Edits[i];
                var at = text.IndexOf(old, StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                tried++;
                kinds.Add(i);
                var answer = LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text.Substring(0, at) + edited + text.Substring(at + old.Length)));
                if (answer.Expression is not null) accepted.Add($"{license}: {old} -> {edited}: {answer.Expression}");
            }
        }

        output.WriteLine($"{tried} texts with {kinds.Count} kinds of edits");
        Assert.True(kinds.Count >= 40, string.Join('\n', Edits.Where((_, i) => !kinds.Contains(i))));
        Assert.True(accepted.Count == 0, string.Join('\n', accepted));
    }

    [Theory]
    [InlineData("MIT")]
    [InlineData("BSD-2-Clause")]
    [InlineData("BSD-3-Clause")]
    [InlineData("ISC")]
    [InlineData("Zlib")]
    [InlineData("BSL-1.0")]
    [InlineData("Unlicense")]
    [InlineData("X11")]
    public void Every_word_that_carries_meaning_counts_in_what_is_granted_and_asked(string license)
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) return;
        var text = File.ReadAllText(Path.Combine(folder, license + ".txt"));
        var accepted = new List<string>();
        var tried = 0;
        foreach (Match paragraph in Regex.Matches(text, @"(?:.+\n?)+"))
        {
            // Names stand in the clause against endorsement, and a disclaimer may say more or less.
            if (!Regex.IsMatch(paragraph.Value, "permi|Redistributions|free to|must|shall be included")
                || Regex.IsMatch(paragraph.Value, "(?i)warrant|liab|damages|neither the name|be used in advertising")) continue;
            foreach (Match word in Regex.Matches(paragraph.Value, "[A-Za-z]{3,}"))
            {
                if (PlainWords.IsPlain(WordForms.Hash(word.Value.ToLowerInvariant()))) continue;
                var at = paragraph.Index + word.Index;
                tried++;
                foreach (var instead in new[] { "", "blue", word.Value + " approved", word.Value + " by students" })
                {
                    var edited = text.Substring(0, at) + instead + text.Substring(at + word.Length);
                    if (LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(edited)).Expression is { } found)
                        accepted.Add($"{text.Substring(Math.Max(0, at - 30), Math.Min(at, 30))}[{word.Value} -> {instead}]: {found}");
                }
            }
        }

        output.WriteLine($"{tried} words");
        Assert.True(tried > 10);
        Assert.True(accepted.Count == 0, string.Join('\n', accepted));
    }
}
