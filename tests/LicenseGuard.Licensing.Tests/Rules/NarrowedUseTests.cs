using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class NarrowedUseTests
{
    private const string Llama1 = "huggyllama/llama-7b";

    private static string[] Keys(string use, string reason = "only the benchmark loads it", bool ships = false) =>
        new TestProject().With(Model("x.gguf", model: Llama1) with { Use = use, Reason = reason, Ships = ships }).Keys();

    [Fact]
    public void A_narrower_use_with_a_reason_is_judged_instead() => Assert.Empty(Keys("research;internal"));

    [Fact]
    public void Fewer_acts_are_narrower()
    {
        var gpl = Model("x.gguf", license: "CC-BY-NC-4.0") with { Use = "research", Reason = "benchmark" };
        Assert.Empty(new TestProject().Declares("commercial;host;train").With(gpl).Keys());
        Assert.Empty(Keys("research"));
    }

    [Fact]
    public void Without_a_reason_it_does_not_count() => Assert.Contains("LG2001", Keys("research;internal", reason: " "));

    [Fact]
    public void A_use_that_is_no_narrower_is_told_of_and_not_judged() =>
        Assert.Equal(["LG0002_wider", "LG2001"], Keys("noncommercial"));

    [Fact]
    public void A_further_act_is_not_narrower() => Assert.Equal(["LG0002_wider", "LG2001"], Keys("research;train"));

    [Fact]
    public void A_file_that_ships_contradicts_it() => Assert.Equal(["LG0002_ships", "LG2001"], Keys("research", ships: true));

    [Fact]
    public void The_projects_own_use_said_again_contradicts_nothing() =>
        Assert.Equal(["LG2001"], Keys("commercial;distribute", ships: true));

    [Fact]
    public void A_word_that_is_not_understood_is_LG0002() => Assert.Equal(["LG0002_metadata", "LG2001"], Keys("researhc"));
}
