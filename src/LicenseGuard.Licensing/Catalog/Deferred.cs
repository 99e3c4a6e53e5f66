using System;
using System.Collections.Generic;
using System.Threading;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>A thing of the catalogue that is read when it is first asked for.</summary>
internal class Deferred<T>(string name, Func<T> read)
    where T : class
{
    private T? value;

    public string Name { get; } = name;

    /// <summary>The thing: the same one for all threads.</summary>
    public T Value => Volatile.Read(ref value) ?? Interlocked.CompareExchange(ref value, read(), null) ?? value!;
}

/// <summary>A licence and the names it is found by.</summary>
internal sealed class DeferredLicense(string id, Func<License> read, IReadOnlyList<string> aliases) : Deferred<License>(id, read)
{
    public IReadOnlyList<string> Aliases { get; } = aliases;
}

/// <summary>A family and what it is matched by.</summary>
internal sealed class DeferredFamily(string name, Func<ModelFamily> read, string? provider, IReadOnlyList<string> patterns)
    : Deferred<ModelFamily>(name, read)
{
    public string? Provider { get; } = provider;

    public IReadOnlyList<string> Patterns { get; } = patterns;
}
