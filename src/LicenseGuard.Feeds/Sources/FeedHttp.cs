using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using NuGet.Common;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace LicenseGuard.Feeds.Sources;

/// <summary>What a source sent.</summary>
/// <param name="Found">False: it does not have it (404).</param>
/// <param name="IsPart">Only the range that was asked for.</param>
/// <param name="Length">Bytes of the whole; -1 when it did not say.</param>
internal readonly record struct FeedAnswer(bool Found, bool IsPart, long Length);

/// <summary>Requests to a source through NuGet's client, which brings login, proxy and certificates. Retries are ours: NuGet's
/// would wait as long as a source says.</summary>
internal sealed class FeedHttp(SourceRepository repository, SemaphoreSlim gate, FeedLimits limits)
{
    /// <summary>The source's own address.</summary>
    public string Address => repository.PackageSource.Source;

    /// <summary>Loads an address.</summary>
    /// <param name="address">Where.</param>
    /// <param name="largest">More bytes are a fault.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The bytes; null when the source does not have it.</returns>
    public async Task<byte[]?> GetAsync(Uri address, long largest, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var answer = await CopyAsync(address, null, bytes, largest, cancel);
        return answer.Found ? bytes.ToArray() : null;
    }

    /// <summary>Loads an address, or a range of it where the source knows ranges, into an empty stream.</summary>
    public async Task<FeedAnswer> CopyAsync(
        Uri address, RangeHeaderValue? range, Stream to, long largest, CancellationToken cancel)
    {
        if (!MayAsk(address)) throw new FeedException(FeedFault.Nonsense);
        var http = await SourceAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? asked = null;
            FeedFault fault;
            await gate.WaitAsync(cancel);
            try
            {
                using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                time.CancelAfter(limits.Timeout);
                to.SetLength(0);
                return await http.ProcessResponseAsync(
                    Request(address, range),
                    response => TakeAsync(response, range, to, largest, wait => asked = wait, time.Token),
                    NullLogger.Instance, time.Token).WaitAsync(time.Token);
            }
            catch (FeedException failure)
            {
                fault = failure.Fault;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure) when (failure is OperationCanceledException or TimeoutException)
            {
                fault = FeedFault.Timeout;
            }
            catch (Exception)
            {
                // NuGet's client runs credential plug-ins of others: whatever goes wrong in there, the source did not answer.
                fault = FeedFault.NoConnection;
            }
            finally
            {
                gate.Release();
            }

            if (attempt >= limits.Tries || !IsWorthARetry(fault) || asked > limits.LongestWait) throw new FeedException(fault);
            var wait = limits.FirstWait * Math.Pow(2, attempt - 1);
            await Task.Delay(asked > wait ? asked.Value : wait, cancel);
        }
    }

    // A source may not lead from https to http, where everybody hears its packages and our login; NuGet's own setting allows it.
    private bool MayAsk(Uri address) => address.Scheme == "https"
        || (address.Scheme == "http" && (!repository.PackageSource.IsHttps || repository.PackageSource.AllowInsecureConnections));

    private async Task<HttpSource> SourceAsync(CancellationToken cancel)
    {
        var resource = await repository.GetResourceAsync<HttpSourceResource>(cancel);
        return resource?.HttpSource ?? throw new FeedException(FeedFault.NoConnection);
    }

    private HttpSourceRequest Request(Uri address, RangeHeaderValue? range) =>
        new(() =>
        {
            var request = HttpRequestMessageFactory.Create(HttpMethod.Get, address, NullLogger.Instance);
            request.Headers.Range = range;
            return request;
        })
        {
            MaxTries = 1, RequestTimeout = limits.Timeout, DownloadTimeout = limits.Timeout,
        };

    private static async Task<FeedAnswer> TakeAsync(
        HttpResponseMessage response, RangeHeaderValue? range, Stream to, long largest, Action<TimeSpan?> asksToWait,
        CancellationToken cancel)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
            case HttpStatusCode.PartialContent when range is not null:
                break;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.NoContent:
                return default;
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired:
                throw new FeedException(FeedFault.Login);
            default:
                var after = response.Headers.RetryAfter;
                asksToWait(after?.Delta ?? after?.Date - DateTimeOffset.UtcNow);
                throw new FeedException(FeedFault.Status((int)response.StatusCode));
        }

        var isPart = response.StatusCode == HttpStatusCode.PartialContent;
        var length = (isPart ? response.Content.Headers.ContentRange?.Length : response.Content.Headers.ContentLength) ?? -1;
        if (!isPart && length > largest) throw new FeedException(FeedFault.TooLarge);
        var body = await response.Content.ReadAsStreamAsync(cancel);
        if (!await Bounded.CopyAsync(body, to, largest, cancel)) throw new FeedException(FeedFault.TooLarge);
        return new FeedAnswer(true, isPart, isPart ? length : to.Length);
    }

    // What will be the same next time is not asked for again.
    private static bool IsWorthARetry(FeedFault fault) =>
        fault == FeedFault.Timeout || fault == FeedFault.NoConnection || fault.Code is 408 or 429 or >= 500;
}
