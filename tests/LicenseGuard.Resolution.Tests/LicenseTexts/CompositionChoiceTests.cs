using System.Text;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Which of a file's licences are a choice, and which text a name stands for.</summary>
public sealed class CompositionChoiceTests
{
    private const string Bsd2 = "Redistribution and use in source and binary forms, with or without modification, are permitted"
        + " provided that the following conditions are met: 1. Redistributions of source code must retain the above copyright"
        + " notice, this list of conditions and the following disclaimer. 2. Redistributions in binary form must reproduce the"
        + " above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other"
        + " materials provided with the distribution. THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS \"AS"
        + " IS\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF"
        + " MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR"
        + " CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES"
        + " (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR"
        + " BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR"
        + " TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE"
        + " POSSIBILITY OF SUCH DAMAGE.\n";

    [Theory]
    [InlineData("Licensed under the ISC license.\nAlso licensed under the zlib license.", "ISC OR Zlib")]
    [InlineData("Zebra is released under the MIT license. This software is also made available under the zlib license.",
        "MIT OR Zlib")]
    [InlineData("Zebra is released under the MIT license. Parts of it are also available under the zlib license.",
        "MIT AND Zlib")]
    public void A_second_grant_of_the_same_work_is_a_choice(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("You can redistribute it under the terms of either:\n\n  a) the GNU General Public License, version 2. You"
        + " should have received a copy of that license with the program; if you have not, write to whoever gave it to you and"
        + " ask for it, in any language that you like.\n\n  b) the ISC license.\n", "GPL-2.0-only OR ISC")]
    [InlineData("It is released under these licenses:\n\n  a) the GNU General Public License, version 2. You"
        + " should have received a copy of that license with the program; if you have not, write to whoever gave it to you and"
        + " ask for it, in any language that you like.\n\n  b) the ISC license.\n", "GPL-2.0-only AND ISC")]
    public void The_items_of_a_list_are_a_choice_when_its_head_says_so(string text, string expected) =>
        Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("<licenses>\n<license>\n<name>Apache License, Version 2.0</name>\n</license>\n<license>\n"
        + "<name>MIT License</name>\n</license>\n</licenses>", "Apache-2.0 OR MIT")]
    [InlineData("This program is made available under the terms of the Eclipse Public License v2.0 and Eclipse Distribution"
        + " License v1.0 which accompany this distribution.", "BSD-3-Clause OR EPL-2.0")]
    [InlineData("Made available under the terms of the Eclipse Public License v. 2.0. This Source Code may also be made available"
        + " under the following Secondary Licenses when the conditions set forth in the Eclipse Public License v. 2.0 are"
        + " satisfied: GNU General Public License, version 2 with the GNU Classpath Exception.",
        "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0")]
    public void Some_licensors_write_a_choice_in_their_own_way(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_name_right_before_a_text_of_its_kind_is_its_title()
    {
        Assert.Equal("BSD-2-Clause", Read("Zebra is now licensed under the New BSD License.\n\n" + Bsd2));
        Assert.Equal("BSD-2-Clause", Read("License: BSD-3-Clause\n\n" + Bsd2));
    }

    [Fact]
    public void A_name_far_from_a_text_is_another_licence() => Assert.Equal("BSD-2-Clause AND BSD-3-Clause", Read(
        Bsd2 + "\nThe tools, which stand beside this, are licensed under the New BSD License."));

    private static string? Read(string text) => LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text)).Expression;
}
