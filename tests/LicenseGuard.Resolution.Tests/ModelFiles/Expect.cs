using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

/// <summary>What the tests say often.</summary>
internal static class Expect
{
    public static void Read(ModelFileFacts facts, string format, string model, string license, params string[] baseModels)
    {
        Assert.Equal(("", ModelFileState.Read, format), (facts.Problem, facts.State, facts.Format));
        Assert.Equal((model, license), (facts.Model, facts.License));
        Assert.Equal(baseModels, facts.BaseModels);
    }

    public static void Unreadable(ModelFileFacts facts, string variant, params string[] arguments)
    {
        Assert.Equal((ModelFileState.Unreadable, variant), (facts.State, facts.Problem));
        Assert.Equal(arguments, facts.ProblemArguments);
        Assert.Equal(("", ""), (facts.Model, facts.License));
        Assert.Empty(facts.BaseModels);
    }
}
