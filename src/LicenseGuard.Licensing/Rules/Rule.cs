using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules;

/// <summary>When a rule becomes an error where findings are enforced.</summary>
public enum Gate
{
    /// <summary>Never by itself.</summary>
    No,

    /// <summary>Always.</summary>
    Yes,

    /// <summary>When LicenseGuardUnknown is <c>error</c>.</summary>
    ByUnknown,
}

/// <summary>A rule: one row of <see cref="RuleTable"/>. Its texts are <c>{Id}_Title</c> and <c>{Id}</c> among the texts.</summary>
/// <param name="Id">E.g. <c>LG1001</c>.</param>
/// <param name="Severity">Its severity; a finding may be milder.</param>
/// <param name="Gate">When it becomes an error under enforcement.</param>
/// <param name="InCode">The analyzer reports it (otherwise the task does).</param>
public sealed record Rule(string Id, Severity Severity, Gate Gate, bool InCode)
{
    /// <summary>The rule's page in the repository.</summary>
    public string HelpLink => RuleTable.HelpLinkBase + Id + ".md";
}
