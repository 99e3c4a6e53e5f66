namespace LicenseGuard.Licensing.Spdx;

/// <summary>Why a text is not a licence expression.</summary>
/// <param name="Position">Where, as a zero-based index into the text.</param>
/// <param name="Found">What stands there; empty at the end of the text.</param>
/// <param name="Expected">What was expected: <c>id</c>, <c>operator</c>, <c>exception</c>, <c>)</c>, <c>known-id</c>,
/// <c>known-exception</c>, or <c>simpler</c>: the text is longer than 8192 characters or nested deeper than 64.</param>
/// <param name="Nearest">The listed id that is spelt most alike (for a <c>licenseref-…</c>: the right spelling), or null when
/// none is near.</param>
public sealed record ExpressionError(int Position, string Found, string Expected, string? Nearest);
