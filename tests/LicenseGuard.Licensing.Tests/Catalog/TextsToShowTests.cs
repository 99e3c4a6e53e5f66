using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Tests.Catalog;

public class TextsToShowTests
{
    private static readonly string[] Shown = ["built-with-display", "include-notice-file", "attribution", "name-prefix"];

    [Fact]
    public void What_must_be_shown_is_written_as_the_licence_prints_it()
    {
        List<string> wrong = [];
        foreach (var license in LicenseCatalog.BuiltIn.Licenses)
        {
            if (SharedData.Find("data/license-texts/" + license.Id + ".txt") is not { } file || !File.Exists(file))
                continue;

            var text = Plain(File.ReadAllText(file));
            wrong.AddRange(
                from term in license.Terms
                where Shown.Contains(term.Subject)
                from value in term.Values
                where !text.Contains(Plain(value), StringComparison.Ordinal)
                select license.Id + " " + term.Clause + ": " + value);
        }

        Assert.Empty(wrong);
    }

    // Blanks, quotation marks and the marks of Markdown are those of the copy.
    private static string Plain(string text) =>
        Regex.Replace(Regex.Replace(text.Replace("**", "").Replace("\\", ""), "[“”]", "\"").Replace('’', '\''), @"\s+", " ");
}
