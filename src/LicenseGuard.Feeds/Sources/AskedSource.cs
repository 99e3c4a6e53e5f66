using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace LicenseGuard.Feeds.Sources;

/// <summary>A source and how it has done so far. One that fails for several packages in a row, or in a way that no package will
/// change, is asked no more: its one finding says for how many packages it did not answer.</summary>
internal sealed class AskedSource(Feed feed, FeedLimits limits)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _lost = new(StringComparer.OrdinalIgnoreCase);
    private int _inARow;
    private bool _isGivenUp;

    public Feed Feed => feed;

    /// <summary>Why it did not answer, the first time; null when it always did.</summary>
    public FeedFault? Fault { get; private set; }

    /// <summary>For how many packages it did not answer.</summary>
    public int Lost
    {
        get
        {
            lock (_lock) return _lost.Count;
        }
    }

    /// <summary>Asks about a package; what <paramref name="otherwise"/> says when there is no answer.</summary>
    public async Task<T> AskAsync<T>(string id, Func<Feed, Task<T>> ask, T otherwise)
    {
        lock (_lock)
        {
            if (_isGivenUp)
            {
                _lost.Add(id);
                return otherwise;
            }
        }

        try
        {
            var answer = await ask(feed);
            lock (_lock) _inARow = 0;
            return answer;
        }
        catch (FeedException failure)
        {
            lock (_lock)
            {
                Fault ??= failure.Fault;
                _lost.Add(id);
                _isGivenUp |= failure.Fault == FeedFault.Login || failure.Fault == FeedFault.Folder
                    || ++_inARow >= limits.FailuresInARow;
            }

            return otherwise;
        }
    }
}
