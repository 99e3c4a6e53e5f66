using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LicenseGuard.Analyzers.Values;

/// <summary>Finds the value of a local that is assigned exactly once. Every body is walked once, whatever it holds.</summary>
internal sealed class LocalValues
{
    // Keyed by the body's syntax: the operations of one body may be made more than once.
    private readonly ConcurrentDictionary<SyntaxNode, Dictionary<ISymbol, IOperation?>> _bodies = new();

    /// <summary>What the local was assigned; null when that is not known or happens twice.</summary>
    public IOperation? FindValue(ILocalReferenceOperation local)
    {
        IOperation body = local;
        while (body.Parent is { } parent)
            body = parent;
        var values = _bodies.GetOrAdd(body.Syntax, _ => Collect(body));
        return values.TryGetValue(local.Local, out var value) ? value : null;
    }

    private static Dictionary<ISymbol, IOperation?> Collect(IOperation body)
    {
        var values = new Dictionary<ISymbol, IOperation?>(SymbolEqualityComparer.Default);
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    Write(values, declarator.Symbol, declarator.Symbol.RefKind == RefKind.None ? initializer.Value : null);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                    Write(values, target.Local, assignment.IsRef ? null : assignment.Value);
                    break;
                case ILocalReferenceOperation reference when IsOtherwiseWritten(reference):
                    Write(values, reference.Local, null);
                    break;
            }
        }

        return values;
    }

    private static void Write(Dictionary<ISymbol, IOperation?> values, ISymbol local, IOperation? value) =>
        values[local] = values.ContainsKey(local) ? null : value;

    // Everything but a plain read and a plain assignment: compound assignment, ++, ref and out, deconstruction, ref locals.
    private static bool IsOtherwiseWritten(ILocalReferenceOperation reference)
    {
        IOperation child = reference;
        while (child.Parent is ITupleOperation or IConversionOperation)
            child = child.Parent;
        return child.Parent switch
        {
            ICompoundAssignmentOperation change => change.Target == child,
            ICoalesceAssignmentOperation change => change.Target == child,
            IDeconstructionAssignmentOperation change => change.Target == child,
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } => true,
            ISimpleAssignmentOperation { IsRef: true } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
            IArgumentOperation { Parameter: null } => true,
            _ => reference.IsDeclaration,
        };
    }
}
