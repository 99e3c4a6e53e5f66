using System;

namespace LicenseGuard.Feeds.Sources;

/// <summary>Why a source gave no answer. Holds no text of the source's and no address: both may carry credentials.</summary>
/// <param name="Reason">A phrase of ours (the texts <c>Argument_LG1006_…</c>).</param>
/// <param name="Code">HTTP status; 0 when there is none to name.</param>
internal sealed record FeedFault(string Reason, int Code = 0)
{
    public static FeedFault Timeout { get; } = new("it took too long");

    public static FeedFault NoConnection { get; } = new("there is no connection");

    public static FeedFault Login { get; } = new("it asks for a login that is not known");

    public static FeedFault Nonsense { get; } = new("its answers make no sense");

    public static FeedFault TooLarge { get; } = new("its answers are too large");

    public static FeedFault Folder { get; } = new("the folder cannot be read");

    public static FeedFault Status(int code) => new("it reported an error", code);
}

/// <summary>A source gave no answer that can be used.</summary>
internal sealed class FeedException(FeedFault fault) : Exception(fault.Reason)
{
    public FeedFault Fault { get; } = fault;
}
