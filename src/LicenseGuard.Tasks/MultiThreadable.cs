namespace Microsoft.Build.Framework;

/// <summary>Tells MSBuild 18's <c>-mt</c> mode that a task may run in its process; MSBuild knows it by name, so that a task built
/// against an older MSBuild can carry it.</summary>
[System.AttributeUsage(System.AttributeTargets.Class)]
internal sealed class MSBuildMultiThreadableTaskAttribute : System.Attribute;
