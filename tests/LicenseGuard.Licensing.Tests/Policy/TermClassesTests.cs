using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

public class TermClassesTests
{
    [Fact]
    public void Every_word_of_the_vocabulary_has_a_class()
    {
        var without =
            from effect in Enum.GetValues<Effect>()
            from subject in Vocabulary.BuiltIn.SubjectsOf(effect)
            where TermClasses.Of(effect, subject) is null
            select effect + " " + subject;

        Assert.Empty(without);
    }

    [Theory]
    [InlineData(Effect.Forbid, "commercial-use", TermClass.Use)]
    [InlineData(Effect.Forbid, "training-other-models", TermClass.Use)]
    [InlineData(Effect.Forbid, "competing-service", TermClass.Circumstance)]
    [InlineData(Effect.Forbid, "military-use", TermClass.Field)]
    [InlineData(Effect.Forbid, "illegal-use", TermClass.Conduct)]
    [InlineData(Effect.Limit, "employees", TermClass.Number)]
    [InlineData(Effect.Exclude, "region", TermClass.Circumstance)]
    [InlineData(Effect.Exclude, "seat", TermClass.Circumstance)]
    [InlineData(Effect.Require, "share-alike", TermClass.Obligation)]
    [InlineData(Effect.Require, "accept-terms-to-download", TermClass.Obligation)]
    [InlineData(Effect.Require, "registration-or-request-of-permission", TermClass.Use)]
    [InlineData(Effect.Require, "review-terms-manually", TermClass.NeedsLook)]
    [InlineData(Effect.Permit, "commercial-use", TermClass.Permission)]
    public void Classes_follow_the_design(Effect effect, string subject, TermClass expected) =>
        Assert.Equal(expected, TermClasses.Of(effect, subject));

    [Fact]
    public void A_word_that_the_vocabulary_lacks_has_no_class() => Assert.Null(TermClasses.Of(Effect.Forbid, "no-such-thing"));

    [Fact]
    public void The_kinds_of_model_that_a_project_can_state_are_those_of_the_vocabulary()
    {
        foreach (var kind in Vocabulary.BuiltIn.ModelKinds)
            Assert.Equal([kind], Declared.Use("train trains=" + kind).Facts.Trains!);
    }
}
