using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.LicenseTexts;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>The licence files of a package are found however its nuspec spells them, read within bounds, and hashed.</summary>
public sealed class PackageTextsTests
{
    // Of a licence that names itself in one line.
    private const string Isc = "SPDX-License-Identifier: ISC\n";

    [Theory]
    [InlineData("LICENSE.txt", "LICENSE.txt")]
    [InlineData("LICENSE", "LICENSE")]
    [InlineData("license.TXT", "LICENSE.txt")]
    [InlineData("docs\\License.md", "docs/License.md")]
    [InlineData(".\\docs\\License.md", "docs/License.md")]
    [InlineData("DOCS/license.MD", "docs/License.md")]
    [InlineData("deep/er/terms", "deep/er/terms")]
    [InlineData("Deep\\ER\\Terms", "deep/er/terms")]
    [InlineData("our%20licence.txt", "our licence.txt")]
    [InlineData("our licence.txt", "our licence.txt")]
    [InlineData("100%25.txt", "100%25.txt")]
    [InlineData("odd/./name.txt", "odd/name.txt")]
    public void The_file_that_the_nuspec_names_is_found(string named, string path)
    {
        var text = Assert.Single(Texts(named, (path, Isc)), text => text.Kind == PackageTextKind.Declared);
        Assert.Equal("ISC", text.License);
        Assert.Equal("", text.Problem);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Isc))), text.Sha256);
    }

    [Theory]
    [InlineData("LICENSE.txt", "missing")]
    [InlineData("docs", "folder")]
    [InlineData("..%2F..%2Fsecret.txt", "missing")]
    [InlineData("no/such/folder/LICENSE", "missing")]
    public void A_file_that_is_not_there_is_a_word_and_no_exception(string named, string problem)
    {
        var text = Texts(named, ("docs/a.txt", "x"), ("../../secret.txt", Isc))[0];
        Assert.Equal((PackageTextKind.Declared, problem, "", ""), (text.Kind, text.Problem, text.License, text.Sha256));
    }

    [Fact]
    public void A_file_that_is_larger_than_any_licence_is_not_read_at_all()
    {
        var text = Texts("LICENSE", ("LICENSE", Isc + new string(' ', LicenseTextIdentifier.LongestRead)))[0];
        Assert.Equal(("large", ""), (text.Problem, text.License));
    }

    [Fact]
    public void The_declared_file_comes_once_and_first()
    {
        var texts = Texts("terms.txt", ("terms.txt", Isc), ("LICENSE", Isc), ("COPYING", Isc), ("THIRD-PARTY-NOTICES.TXT", Isc));
        Assert.Equal(["terms.txt", "COPYING", "LICENSE", "THIRD-PARTY-NOTICES.TXT"], texts.Select(text => text.Path));
        Assert.Equal(["ISC", "ISC", "ISC", ""], texts.Select(text => text.License));
        Assert.Equal(PackageTextKind.ThirdParty, texts[3].Kind);
        Assert.Single(Texts("LICENSE", ("LICENSE", Isc)));
        Assert.Single(Texts("license", ("LICENSE", Isc)));
    }

    [Fact]
    public void A_package_with_very_many_files_is_read_in_part()
    {
        var files = Enumerable.Range(0, 200).Select(i => ($"LICENSE.{i:000}", Isc)).ToArray();
        var texts = Texts("LICENSE.199", files);
        Assert.Equal("LICENSE.199", texts[0].Path);
        Assert.Equal(33, texts.Count(text => text.License == "ISC"));
        // The others are not forgotten: what was not read is not known.
        Assert.Equal((200, 167), (texts.Length, texts.Count(text => text.Problem == "many")));
    }

    [Fact]
    public void Licences_of_many_parts_do_not_crowd_out_the_packages_own()
    {
        var parts = Enumerable.Range(0, 100).Select(i => ($"LICENSES/part{i:00}-license.txt", Isc));
        var texts = Texts("", [.. parts, ("license.txt", "SPDX-License-Identifier: AGPL-3.0-only\n")]);
        Assert.Equal("AGPL-3.0-only", Assert.Single(texts, text => text.Path == "license.txt").License);
    }

    [Fact]
    public void A_file_that_restore_lists_and_somebody_deleted_is_missing()
    {
        using var restored = new Restored().Direct("A").Package("A").File("A", "LICENSE", [1]);
        System.IO.File.Delete(Path.Combine(restored.PackageFolder, "a/1.0.0/LICENSE"));
        Assert.Equal("missing", Assert.Single(PackageTexts.Read(restored.Read().The("A"))).Problem);
    }

    [Theory]
    [InlineData("## License\nMIT License. The free edition is not for commercial use.", true)]
    [InlineData("## License\nMIT License", false)]
    [InlineData("Not for commercial use", false)]
    public void Of_a_readme_only_what_may_restrict_a_licence_is_looked_at(string readme, bool isLookedAt)
    {
        var text = Assert.Single(Texts("", ("README.md", readme)));
        Assert.Equal(PackageTextKind.Notice, text.Kind);
        Assert.Equal(isLookedAt, text.Sha256.Length > 0);
    }

    [Theory]
    [InlineData("Copyright (c) 2019 Ann\n\nText", "Copyright (c) 2024 Bob and contributors. All rights reserved.\r\n \r\n  Text", true)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann. Not for sale\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann, for noncommercial work\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann, personal use\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) Ann\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019, 2021-2024 .NET Foundation and Contributors\nText", true)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Contoso, Inc. All rights reserved.\nText", true)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 B. Müller\nText", true)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann, companies need a contract\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann. No military\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann. Prohibited in production.\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann no AI training\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann. For research.\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Ann (education)\nText", false)]
    [InlineData("Copyright (c) 2019 Ann\nText", "Copyright (c) 2019 Анна, только для учёбы\nText", false)]
    [InlineData("Text  one  \r\n two\r\n", "Text one\ntwo", true)]
    // Where a line or paragraph ends, and capitals, tell licences apart.
    [InlineData("Text one\ntwo", "Text one\n\ntwo", false)]
    [InlineData("Text one\ntwo", "Text one two", false)]
    [InlineData("MIT or ISC", "MIT OR ISC", false)]
    [InlineData("Text one", "Text two", false)]
    public void Files_that_differ_in_the_name_of_the_owner_only_are_identified_once(string one, string other, bool isSame)
    {
        using var sha = SHA256.Create();
        Assert.Equal(isSame, TextKey.Of(Encoding.UTF8.GetBytes(one), sha) == TextKey.Of(Encoding.UTF8.GetBytes(other), sha));
    }

    [Fact]
    public void The_same_words_in_many_packages_are_the_same_licence_and_other_words_are_not()
    {
        using var restored = new Restored().Direct("A", "B", "C").Package("A").Package("B").Package("C");
        restored.File("A", "LICENSE", Encoding.UTF8.GetBytes(Isc + "Copyright (c) 2019 Ann\n"));
        restored.File("B", "LICENSE", Encoding.UTF8.GetBytes("Copyright (c) 2020 Bob\n" + Isc));
        restored.File("C", "LICENSE", Encoding.UTF8.GetBytes("Copyright (c) 2020 Bob. Not for commercial use.\n" + Isc));
        var texts = PackageTexts.Read(restored.Read().Packages).Select(own => own.Single()).ToList();
        Assert.Equal(["ISC", "ISC", ""], texts.Select(text => text.License));
        Assert.Contains("commercial", texts[2].Rider, StringComparison.Ordinal);
        Assert.Equal(3, texts.Select(text => text.Sha256).Distinct().Count());
    }

    private static PackageText[] Texts(string named, params (string Path, string Content)[] files)
    {
        using var restored = new Restored().Direct("A")
            .Package("A", nuspec: named.Length == 0 ? "" : $"<license type=\"file\">{named}</license>");
        foreach (var (path, content) in files) restored.File("A", path, Encoding.UTF8.GetBytes(content));
        var package = restored.Read().The("A");
        Assert.Null(package.NuspecProblem);
        return [.. PackageTexts.Read(package)];
    }
}
