using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace LicenseGuard.Feeds.Tests.Harness;

/// <summary>A package source that speaks NuGet's protocol, version 3, on loopback: service index, flat container, registration
/// leaves. It can be told to fail: <see cref="Fail"/>.</summary>
internal sealed class FeedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _versions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _faults = new(StringComparer.Ordinal);

    public FeedServer()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>Root, with a slash at its end.</summary>
    public string Address { get; }

    /// <summary>What a nuget.config names.</summary>
    public string Index => Address + "v3/index.json";

    /// <summary>Understands ranges.</summary>
    public bool KnowsRanges { get; init; } = true;

    /// <summary><c>user:password</c> that every request must bring; empty: none.</summary>
    public string Login { get; init; } = "";

    /// <summary>Replaces the service index.</summary>
    public string? IndexText { get; set; }

    /// <summary>The path and, where there is one, the range of each request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Requests for a path that ends so.</summary>
    public int Count(string ending) => Requests.Count(request => request.Split(' ')[0].EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Adds a version of a package.</summary>
    public FeedServer Add(MadePackage package, bool listed = true)
    {
        var (id, version) = (package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant());
        if (!_versions.TryGetValue(id, out var versions)) _versions[id] = versions = [];
        versions.Add(version);
        _files[$"/flat/{id}/{version}/{id}.nuspec"] = package.Nuspec();
        _files[$"/flat/{id}/{version}/{id}.{version}.nupkg"] = package.Zip();
        _files[$"/registration/{id}/{version}.json"] = Encoding.UTF8.GetBytes($$"""{"listed":{{(listed ? "true" : "false")}}}""");
        return this;
    }

    /// <summary>Replaces what is sent for a path.</summary>
    public void Put(string path, byte[] content) => _files[path] = content;

    /// <summary>Forgets a path.</summary>
    public void Remove(string path) => _files.Remove(path);

    /// <summary>The next answers for a path that ends so are these; <see cref="Fault.Always"/> stays.</summary>
    public void Fail(string ending, params Fault[] faults) =>
        _faults[ending] = new ConcurrentQueue<Fault>(faults);

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var first = await reader.ReadLineAsync();
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                    headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
                var path = first!.Split(' ')[1];
                headers.TryGetValue("Range", out var range);
                Requests.Enqueue(range is null ? path : path + " " + range);
                await AnswerAsync(stream, path, headers, range);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or NullReferenceException)
        {
            // The client went away.
        }
    }

    private async Task AnswerAsync(Stream stream, string path, Dictionary<string, string> headers, string? range)
    {
        var fault = NextFault(path);
        if (fault is { Kind: FaultKind.Close }) return;
        if (fault is { Kind: FaultKind.Hang })
        {
            await Task.Delay(TimeSpan.FromMinutes(5));
            return;
        }

        if (Login.Length > 0 && !(headers.TryGetValue("Authorization", out var login)
            && login == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Login))))
        {
            await SendAsync(stream, "401 Unauthorized", default, "WWW-Authenticate: Basic realm=\"feed\"\r\n");
            return;
        }

        if (fault is { Kind: FaultKind.Status })
        {
            await SendAsync(stream, fault.Status + " Fault", default, fault.Header);
            return;
        }

        var content = fault is { Kind: FaultKind.Body } ? fault.Body : Content(path);
        if (content is null)
        {
            await SendAsync(stream, "404 Not Found", default);
        }
        else if (fault is { Kind: FaultKind.Truncate })
        {
            await SendAsync(stream, "200 OK", content.AsMemory(0, content.Length / 2), "", content.Length);
        }
        else if (range is not null && KnowsRanges)
        {
            var bounds = range["bytes=".Length..].Split('-');
            var from = int.Parse(bounds[0]);
            var to = Math.Min(int.Parse(bounds[1]), content.Length - 1);
            await SendAsync(stream, "206 Partial Content", content.AsMemory(from, to - from + 1), $"Content-Range: bytes {from}-{to}/{content.Length}\r\n");
        }
        else
        {
            await SendAsync(stream, "200 OK", content);
        }
    }

    private Fault? NextFault(string path)
    {
        foreach (var (ending, queue) in _faults)
        {
            if (!path.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (queue.TryPeek(out var fault) && fault.Always) return fault;
            if (queue.TryDequeue(out fault)) return fault;
        }

        return null;
    }

    private byte[]? Content(string path)
    {
        if (path == "/v3/index.json")
        {
            return Encoding.UTF8.GetBytes(IndexText ?? $$"""
                {"version":"3.0.0","resources":[
                  {"@id":"{{Address}}flat/","@type":"PackageBaseAddress/3.0.0"},
                  {"@id":"{{Address}}registration/","@type":"RegistrationsBaseUrl/3.6.0"}]}
                """);
        }

        if (path.StartsWith("/v2/", StringComparison.Ordinal)) return ContentV2(path);
        var parts = path.Split('/');
        if (parts is ["", "flat", _, "index.json"] && !_files.ContainsKey(path))
        {
            return _versions.TryGetValue(parts[2], out var versions)
                ? Encoding.UTF8.GetBytes("{\"versions\":[" + string.Join(',', versions.Select(version => $"\"{version}\"")) + "]}")
                : null;
        }

        return _files.GetValueOrDefault(path);
    }

    /// <summary>The old protocol: what NuGet's client asks of it to list and load a package.</summary>
    private byte[]? ContentV2(string path)
    {
        if (!path.Contains("FindPackagesById", StringComparison.Ordinal))
            return _files.GetValueOrDefault(path.Replace("/v2/", "/", StringComparison.Ordinal));
        var id = Uri.UnescapeDataString(path).Split('\'')[1].ToLowerInvariant();
        var entries = _versions.GetValueOrDefault(id, []).Select(version => $"""
            <entry><id>{id}</id><title type="text">{id}</title><content type="application/zip" src="{Address}v2/flat/{id}/{version}/{id}.{version}.nupkg" />
            <m:properties><d:Id>{id}</d:Id><d:Version>{version}</d:Version></m:properties></entry>
            """);
        return Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">{string.Concat(entries)}</feed>
            """);
    }

    private static async Task SendAsync(Stream stream, string status, ReadOnlyMemory<byte> content, string headers = "", int? length = null)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Length: {length ?? content.Length}\r\nConnection: close\r\n{headers}\r\n"));
        await stream.WriteAsync(content);
        await stream.FlushAsync();
    }
}

internal enum FaultKind
{
    Status,
    Close,
    Hang,
    Truncate,
    Body,
}

/// <summary>How a request goes wrong.</summary>
internal sealed record Fault(FaultKind Kind, int Status = 0, string Header = "", byte[]? Body = null, bool Always = false)
{
    public static Fault Close { get; } = new(FaultKind.Close);

    public static Fault Hang { get; } = new(FaultKind.Hang);

    public static Fault Truncate { get; } = new(FaultKind.Truncate);

    public static Fault Says(string text) => new(FaultKind.Body, Body: Encoding.UTF8.GetBytes(text));

    public static Fault Code(int status, string header = "") => new(FaultKind.Status, status, header);

    public Fault Forever() => this with { Always = true };
}
