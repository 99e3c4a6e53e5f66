using System;

namespace LicenseGuard.Feeds.Sources;

/// <summary>Why a source gave no answer. Holds no text of the source's and no address: both may carry credentials.</summary>
/// <param name="Reason">A word of ours: <c>timeout</c>, <c>connection</c>, <c>login</c>, <c>status</c>, <c>answer</c>,
/// <c>large</c>, <c>folder</c>, <c>given up</c> (the texts <c>Argument_LG1006_…</c>).</param>
/// <param name="Status">HTTP status; 0 when there is none to name.</param>
internal sealed record FeedFault(string Reason, int Status = 0);

/// <summary>A source gave no answer that can be used.</summary>
internal sealed class FeedException(FeedFault fault) : Exception(fault.Reason)
{
    public FeedFault Fault { get; } = fault;
}
