using System;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("LicenseGuard.Build.Tests.Harness.EndOfRun", "LicenseGuard.Build.Tests")]

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>The test framework as it is, which also removes at its end what the run made. (The end of the process is too late: the
/// runner does not wait for it.)</summary>
public sealed class EndOfRun : XunitTestFramework
{
    public EndOfRun(IMessageSink messages)
        : base(messages) => DisposalTracker.Add(new Cleanup());

    private sealed class Cleanup : IDisposable
    {
        public void Dispose() => PackageFeed.End();
    }
}
