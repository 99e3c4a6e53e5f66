using System.Collections.Generic;
using Spectre.Console;

namespace LicenseGuard.Cli;

/// <summary>What a command found for one case, in the three forms it can be written.</summary>
/// <param name="IsFinding">The exit code says 1: forbidden, unknown, not allowed, not compatible, no expression.</param>
/// <param name="Columns">For <c>tsv</c>.</param>
/// <param name="Json">For <c>json</c>: anonymous objects of plain values.</param>
/// <param name="Write">For people.</param>
internal sealed record Answer(bool IsFinding, IReadOnlyList<string> Columns, object Json, System.Action<IAnsiConsole> Write);

/// <summary>A call or a row of a file that cannot be answered: exit code 2.</summary>
internal sealed class WrongCall(string message) : System.Exception(message);
