using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Tests.Spdx;

public class ExpressionPropertyTests
{
    private static readonly string[] Words =
    [
        "MIT", "apache-2.0", "GPL-2.0", "GPL-2.0+", "Apache-2.0+", "LicenseRef-x.1", "DocumentRef-d:LicenseRef-y", "UNLICENSED",
        "Nope", "AND", "and", "OR", "or", "WITH", "with", "LLVM-exception", "Classpath-exception-2.0", "AdditionRef-z",
        "(", ")", "+", "",
    ];

    [Fact]
    public void Reading_what_was_written_gives_the_same_tree() =>
        Prop.ForAll(Expressions(5).ToArbitrary(), text =>
        {
            Assert.True(ExpressionParser.TryParse(text, out var first, out var error), text + " " + error);
            Assert.True(ExpressionParser.TryParse(first.ToString()!, out var second, out error), first + " " + error);
            return first.Equals(second) && first.ToString() == second.ToString();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_gives_a_tree_or_an_error_inside_the_text() =>
        Prop.ForAll<string?>(text => IsEitherTreeOrError(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_run_of_words_gives_a_tree_or_an_error_inside_the_text() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Words)).ToArbitrary(), words => IsEitherTreeOrError(string.Join(" ", words)))
            .QuickCheckThrowOnFailure();

    private static bool IsEitherTreeOrError(string text) =>
        ExpressionParser.TryParse(text, out var expression, out var error)
            ? expression is not null && error is null && expression.Leaves.Any()
            : expression is null && error is not null && error.Position >= 0 && error.Position <= text.Length;

    private static Gen<string> Expressions(int depth)
    {
        var leaf = Gen.Elements(
            "MIT", "isc", "GPL-2.0", "GPL-3.0+", "Apache-2.0 WITH LLVM-exception", "LicenseRef-a", "CDDL-1.0+",
            "GPL-2.0-with-classpath-exception");
        if (depth == 0)
            return leaf;
        var inner = Expressions(depth - 1);
        return Gen.OneOf(
            leaf,
            from left in inner
            from right in inner
            from op in Gen.Elements("AND", "OR", "and", "or")
            select left + " " + op + " " + right,
            from left in inner
            from right in inner
            from op in Gen.Elements("AND", "OR")
            select "(" + left + ") " + op + " (" + right + ")");
    }
}
