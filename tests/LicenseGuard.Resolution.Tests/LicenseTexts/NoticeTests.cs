using System;
using System.IO;
using System.Text;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Licences named in a sentence, in metadata or by an address.</summary>
public sealed class NoticeTests
{
    [Theory]
    [InlineData("Licensed under the Apache License, Version 2.0.", "Apache-2.0")]
    [InlineData("The sources are released under the MIT licence.", "MIT")]
    [InlineData("Zebra is distributed under the terms of the zlib license, see COPYING.", "Zlib")]
    [InlineData("This crate is covered by the Boost Software License.", "BSL-1.0")]
    [InlineData("The contents of this file are subject to the Mozilla Public License Version 1.1 (the \"License\");", "MPL-1.1")]
    [InlineData("Made available under the Eclipse Public License v2.0", "EPL-2.0")]
    [InlineData("May be used in accordance with the ISC license.", "ISC")]
    [InlineData("Available via the new BSD license.", "BSD-3-Clause")]
    [InlineData("This file is licensed under the 2-Clause BSD license (see LICENSE.txt)", "BSD-2-Clause")]
    [InlineData("Documentation is published under the Creative Commons Attribution-ShareAlike 4.0 International License.",
        "CC-BY-SA-4.0")]
    [InlineData("(c) 2015 The Zebra Project. MIT Licensed.", "MIT")]
    public void A_sentence_that_grants_names_the_licence(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Released under the GPL.", "GPL-1.0-or-later")]
    [InlineData("Released under the GPL, version 2.", "GPL-2.0-only")]
    [InlineData("Released under GPLv2 only.", "GPL-2.0-only")]
    [InlineData("Released under the GNU GPLv3+.", "GPL-3.0-or-later")]
    [InlineData("Released under the GPL v2 or later.", "GPL-2.0-or-later")]
    [InlineData("Released under version 2 or any later version of the GNU General Public License.", "GPL-2.0-or-later")]
    [InlineData("You can redistribute it under the terms of the GNU Lesser General Public License as published by the Free"
        + " Software Foundation; either version 2.1 of the License, or (at your option) any later version.", "LGPL-2.1-or-later")]
    [InlineData("You can redistribute it under the terms of the GNU General Public License as published by the Free Software"
        + " Foundation, version 3.", "GPL-3.0-only")]
    [InlineData("Released under the LGPL.", "LGPL-2.0-or-later")]
    [InlineData("Released under the AGPLv3 license.", "AGPL-3.0-only")]
    [InlineData("Released under the terms of either version 2 or version 3 of the GNU General Public License.",
        "GPL-2.0-only OR GPL-3.0-only")]
    public void The_gnu_versions_are_what_the_notice_says(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("// SPDX-License-Identifier: MIT", "MIT")]
    [InlineData("/* SPDX-License-Identifier: GPL-2.0+ */", "GPL-2.0-or-later")]
    [InlineData("<!-- SPDX-License-Identifier: (Apache-2.0 OR MIT) -->", "Apache-2.0 OR MIT")]
    [InlineData("# SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note", "GPL-2.0-only WITH Linux-syscall-note")]
    [InlineData("# SPDX-License-Identifier: LicenseRef-Zebra AND mit", "MIT AND LicenseRef-Zebra")]
    [InlineData("License: GPL-2+", "GPL-2.0-or-later")]
    [InlineData("  \"license\": \"(MIT OR Apache-2.0)\",", "Apache-2.0 OR MIT")]
    [InlineData("license = \"BSD-3-Clause\"", "BSD-3-Clause")]
    [InlineData("<license type=\"expression\">MIT</license>", "MIT")]
    [InlineData("License :: OSI Approved :: MIT License", "MIT")]
    [InlineData("https://licenses.nuget.org/Apache-2.0%20OR%20MIT", "Apache-2.0 OR MIT")]
    public void Tags_and_metadata_are_expressions(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("https://opensource.org/licenses/MIT", "MIT")]
    [InlineData("http://www.opensource.org/licenses/bsd-license.php", "BSD-3-Clause")]
    [InlineData("http://www.gnu.org/licenses/old-licenses/lgpl-2.1.html", "LGPL-2.1-only")]
    [InlineData("https://creativecommons.org/licenses/by-nc-sa/3.0/us/", "CC-BY-NC-SA-3.0")]
    [InlineData("https://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0")]
    [InlineData("MIT License", "MIT")]
    [InlineData("GNU Lesser General Public License v2.1", "LGPL-2.1-only")]
    public void A_file_that_is_an_address_or_a_title_says_that_licence(string text, string expected) => Assert.Equal(expected,
        Read(text));

    [Theory]
    [InlineData("Its licence is incompatible with the GPL.")]
    [InlineData("This is not released under the MIT license.")]
    [InlineData("The old code could be licensed under the GPL.")]
    [InlineData("If all modules have a GPL or compatible license, nothing is tainted.")]
    [InlineData("We stopped recommending the Academic Free License below version 2.1.")]
    [InlineData("Assert.Equal(\"Apache-2.0\", Correct(\"Apache 2\"));")]
    [InlineData("parse('MIT AND ISC'), left: { license: 'MIT' },")]
    [InlineData("MODULE_LICENSE(\"GPL\");")]
    [InlineData("licenses=GPL LGPL")]
    [InlineData("[ \"AFL-1.1\", \"Apache-2.0\", \"MIT\", \"ISC\" ]")]
    [InlineData("Inspired by the public domain implementation.")]
    [InlineData("SPDX-License-Identifier: ${license}")]
    public void A_licence_that_is_only_spoken_of_is_not_named(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_table_of_licences_is_no_licence()
    {
        var text = new StringBuilder();
        foreach (var name in new[] { "MIT", "ISC", "zlib", "Apache 2.0", "PostgreSQL", "Boost Software", "Ruby", "Python",
            "curl", "Vim", "Sleepycat", "Fair", "JSON" })
            text.Append("License :: OSI Approved :: ").Append(name).Append(" License\n");
        Assert.Null(Read(text.ToString()));
    }

    [Fact]
    public void A_version_that_no_list_has_leaves_the_file_unnamed()
    {
        Assert.Null(Read("Licensed under the Mozilla Public License version 7."));
        Assert.Null(Read("Released under the MIT license. Parts are subject to the Zimbra Public License Version 1.2."));
    }

    [Fact]
    public void An_agreement_that_speaks_of_its_components_is_not_under_their_licences()
    {
        var text = new StringBuilder("ZEBRA END USER LICENSE\n\n");
        for (var i = 0; i < 12; i++)
            text.Append("You agree that this agreement gives the licensee a non-exclusive right, which shall not include a"
                + " right to sublicense or reverse engineer the product. ");
        text.Append("\nParts of the product are licensed under the MIT license.\n");
        Assert.Null(Read(text.ToString()));
    }

    [Theory]
    [InlineData("You can redistribute it under the GNU GPL version 2, with the Classpath exception.",
        "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("Released under the LGPL 2.1 license, along with the GPL Cooperation Commitment.",
        "LGPL-2.1-only WITH GPL-CC-1.0")]
    [InlineData("Licensed under the Apache License v2.0 with LLVM Exceptions.", "Apache-2.0 WITH LLVM-exception")]
    public void Exceptions_stand_behind_with(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_version_that_is_not_said_lowers_the_confidence()
    {
        Assert.Equal(NoticeFinder.Unversioned,
            LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes("Released under the GPL.")).Confidence);
        Assert.Equal(1, LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes("Released under the MIT license.")).Confidence);
    }

    [Fact]
    public void The_span_is_where_the_licence_is_named()
    {
        const string Text = "Welcome to Zebra.\n\nIt is released under the MIT license.\n";
        var span = Assert.Single(LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(Text)).Spans);
        Assert.Equal(("MIT license", "MIT"), (Text.Substring(span.Start, span.Length), span.License));
    }

    [Fact]
    public void Two_licences_of_one_vendor_are_a_choice()
    {
        const string Text = "By accessing this you agree. The licence is the Reciprocal Public License 1.5. If you do not wish"
            + " to release the source of what you build, "
            + "use the agreement at https://luckypennysoftware.com/license";
        Assert.Equal("RPL-1.5 OR LicenseRef-LuckyPenny-Commercial", Read(Text));
    }

    [Theory]
    [InlineData("ZEBRA.DATA LIBRARY", "LicenseRef-Microsoft-DotNet-Library-EULA")]
    [InlineData("ZEBRA STUDIO", null)]
    public void One_eula_serves_many_libraries(string product, string? expected) => Assert.Equal(expected, Read(
        $"MICROSOFT SOFTWARE LICENSE TERMS\n\n{product}\n\nThese license terms are an agreement between you and us. Install"
            + " and use any number of copies. Distributable Code is code."));

    [Fact]
    public void Every_licence_of_the_lexicon_is_one_that_expressions_know()
    {
        using var rows = new StreamReader(typeof(LicenseTextIdentifier).Assembly.GetManifestResourceStream("notices/phrases.txt")!);
        while (rows.ReadLine() is { } row)
        {
            if (row.Length == 0 || row[0] == '#') continue;
            var head = row.Substring(row.IndexOf(' ') + 1, row.IndexOf(": ", StringComparison.Ordinal) - row.IndexOf(' ') - 1);
            var parts = head.Split(" =");
            if (row.StartsWith("with ", StringComparison.Ordinal)) Assert.Equal(parts[0],
                SpdxList.Current.FindException(parts[0]));
            if (!(row.StartsWith("name ", StringComparison.Ordinal) || row.StartsWith("abbr ", StringComparison.Ordinal)
                || row.StartsWith("vague ", StringComparison.Ordinal) || row.StartsWith("same ", StringComparison.Ordinal)
                    || row.StartsWith("at ", StringComparison.Ordinal))) continue;
            foreach (var license in parts)
            {
                if (license.EndsWith("-*", StringComparison.Ordinal))
                    Assert.Contains(SpdxList.Current.Licenses, listed => listed.Id.StartsWith(license.TrimEnd('*'),
                        StringComparison.Ordinal));
                else
                    Assert.True(ExpressionParser.TryParse(license, out _, out _), row);
            }
        }
    }

    private static string? Read(string text) => LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text)).Expression;
}
