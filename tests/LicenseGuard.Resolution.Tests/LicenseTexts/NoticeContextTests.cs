using System.Text;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>What stands around a licence's name: whether the work is under it, and which version is meant.</summary>
public sealed class NoticeContextTests
{
    [Theory]
    [InlineData("Zebra is released under a GPL-compatible license.")]
    [InlineData("Zebra is released under an Apache License 2.0 compatible license.")]
    [InlineData("Zebra is covered by a modified version of the GNU General Public License.")]
    [InlineData("Zebra is covered by a modified version of the https://www.gnu.org/copyleft/gpl.html\" GNU General Public License.")]
    [InlineData("Files have different terms. For example, the tests are released under the MIT license.")]
    [InlineData("Earlier versions were released under the GPL, version 2.")]
    [InlineData("May I use it with what is licensed under the Apache License 2.0? Ask us.")]
    [InlineData("This function returns true when a package is licensed under the GPL.")]
    [InlineData("Contributions must be licensed under the Apache License 2.0.")]
    public void A_licence_that_is_not_the_works_is_not_named(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("Zebra is released under the ISC license. For example, its tests are released under the MIT license.", "ISC")]
    [InlineData("Older releases were available under the GPL. This one is released under the Apache License 2.0.", "Apache-2.0")]
    [InlineData("The ISC license applies to this one file (zebra.h) only. The rest of Zebra is licensed under the GPL, version 2.", "ISC")]
    [InlineData("The rest of the files is licensed under the GPL, version 2.", "GPL-2.0-only")]
    [InlineData("Released under the Artistic License 2.0 (GPL Compatible).", "Artistic-2.0")]
    public void What_is_said_of_other_works_does_not_count(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void Beside_a_changed_licence_nothing_is_named() => Assert.Null(Read(
        "Zebra is released under a modified version of the MIT license. Its tools are released under the ISC license."));

    [Theory]
    [InlineData("Zebra is under the Apache 2.0 license. See LICENSE for details.", "Apache-2.0")]
    [InlineData("Zebra is a small library under the ISC license.", "ISC")]
    [InlineData("The code is MIT licensed; help is welcome.", "MIT")]
    [InlineData("License GPLv3+: GNU GPL version 3 or later <http://gnu.org/licenses/gpl.html>.", "GPL-3.0-or-later")]
    [InlineData("This module may be used under the same terms as the Perl 5 programming language system itself.",
        "Artistic-1.0-Perl OR GPL-1.0-or-later")]
    public void Shorter_ways_to_grant_are_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("License: GPL (>= 2)", "GPL-2.0-or-later")]
    [InlineData("Released under the terms of the GNU General Public License Version 2 as published by the Free Software Foundation,"
        + " Inc. or, at your option, any later version.", "GPL-2.0-or-later")]
    [InlineData("00007 You can redistribute it under the terms of the GNU Lesser General Public License as published by\n"
        + "00008 the Free Software Foundation, either version 3 of the License, or\n00009 (at your option) any later version.",
        "LGPL-3.0-or-later")]
    [InlineData("The contents of this file are subject to the terms of the Common Development and Distribution License. You can"
        + " obtain a copy at https://glassfish.dev.java.net/public/CDDL+GPL_1_1.html", "CDDL-1.1")]
    [InlineData("Released under the PHP License, version 3.01.", "PHP-3.01")]
    [InlineData("Released under the LGPL. Its texts are in /usr/share/common-licenses/LGPL-2 and /usr/share/common-licenses/LGPL-2.1",
        "LGPL-2.0-or-later AND LGPL-2.1-or-later")]
    [InlineData("Released under the LGPL. Its text is /usr/share/common-licenses/LGPL-2.1 and /usr/share/common-licenses/LGPL",
        "LGPL-2.1-or-later")]
    public void The_version_is_found_where_it_stands(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Released under the PHP License.")]
    [InlineData("The manual is licensed under Creative Commons Attribution 4.0, see"
        + " http://creativecommons.org/licenses/by-sa/4.0/ for its text.")]
    [InlineData("All advertising materials mentioning features or use of this software must display the name.\n\n"
        + "Released under the MIT license.")]
    public void What_the_text_leaves_open_is_left_open(string text) => Assert.Null(Read(text));

    [Fact]
    public void An_address_of_the_same_licence_contradicts_nothing() => Assert.Equal("CC-BY-4.0", Read(
        "The manual is licensed under Creative Commons Attribution 4.0, see http://creativecommons.org/licenses/by/4.0/ ."));

    private static string? Read(string text) => LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text)).Expression;
}
