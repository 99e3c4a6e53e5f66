using System;
using System.Threading;
using System.Threading.Tasks;

namespace LicenseGuard.Feeds.Tests;

/// <summary>The audit can be ended, and says how far it is.</summary>
public sealed class CancelTests
{
    [Fact]
    public async Task A_cancelled_audit_ends_although_the_source_hangs()
    {
        using var server = new FeedServer();
        server.Fail("index.json", Fault.Hang.Forever());
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(server);
        var task = folder.Task();

        var run = Task.Run(task.Execute);
        SpinWait.SpinUntil(() => !server.Requests.IsEmpty, TimeSpan.FromSeconds(30));
        task.Cancel();

        // The source would hang for minutes.
        Assert.Same(run, await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(30))));
        Assert.Empty(folder.Engine.Findings);
    }

    [Fact]
    public void A_task_that_was_cancelled_before_asks_nobody()
    {
        using var server = new FeedServer();
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(server);
        var task = folder.Task();
        task.Cancel();
        task.Execute();

        Assert.Empty(server.Requests);
        Assert.Empty(folder.Engine.Findings);
    }

    [Fact]
    public void It_says_how_far_it_is()
    {
        using var server = new FeedServer().Add(new("A", "2.0.0", "MIT"));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Uses("B", "1.0.0").Source(server);

        folder.Audit();

        Assert.Equal(["LicenseGuard audit: 2 of 2 packages"], folder.Engine.Messages);
    }
}
