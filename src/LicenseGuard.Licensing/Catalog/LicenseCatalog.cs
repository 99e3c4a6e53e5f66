using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>The built-in knowledge: licences with their terms, models, services, .NET APIs.</summary>
public sealed class LicenseCatalog
{
    /// <summary>The catalogue inside this assembly, read on first use. Safe to share between threads.</summary>
    public static LicenseCatalog BuiltIn => throw new NotImplementedException();

    /// <summary>All licences, by id in ordinal order.</summary>
    public IReadOnlyList<License> Licenses => throw new NotImplementedException();

    /// <summary>All model families and hosted models.</summary>
    public IReadOnlyList<ModelFamily> Families => throw new NotImplementedException();

    /// <summary>All libraries through which code names models.</summary>
    public IReadOnlyList<ApiLibrary> Libraries => throw new NotImplementedException();

    /// <summary>The licence with this id or alias (without regard to case), or null.</summary>
    public License? FindLicense(string idOrAlias) => throw new NotImplementedException();

    /// <summary>Reads a licence expression as <see cref="ExpressionParser"/> does, but takes a text that as a whole is an alias
    /// of a licence (a Hugging Face tag, a name) for that licence.</summary>
    public bool TryParseExpression(
        string text, [NotNullWhen(true)] out LicenseExpression? expression, [NotNullWhen(false)] out ExpressionError? error) =>
        throw new NotImplementedException();

    /// <summary>The family that a model id or file name belongs to, or null. The whole name is tried first, then its last
    /// segment; of several patterns that fit, the one with the most literal characters wins, and an exact one beats a glob
    /// of equal length.</summary>
    public ModelFamily? MatchModel(string name) => throw new NotImplementedException();

    /// <summary>The family with this name, or null.</summary>
    public ModelFamily? FindFamily(string name) => throw new NotImplementedException();

    /// <summary>The hosted model of this provider (any provider when empty), or null.</summary>
    public ModelFamily? MatchService(string provider, string model) => throw new NotImplementedException();
}
