using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LicenseGuard.Analyzers.Calls;

/// <summary>A place in the code where a model is named.</summary>
/// <param name="Member">What is called or set.</param>
/// <param name="Operation">The call, the creation or the assignment.</param>
/// <param name="Target">The method that is called, with what overrides the listed one; null for a property.</param>
/// <param name="Value">The expression that names the model: diagnostics sit under it.</param>
internal sealed record ModelCall(ModelMember Member, IOperation Operation, IMethodSymbol? Target, IOperation Value)
{
    /// <summary>The arguments of a call or creation; empty for an assignment.</summary>
    public ImmutableArray<IArgumentOperation> Arguments => Operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    /// <summary>What is called or set, e.g. <c>OpenAIClient.GetChatClient</c>.</summary>
    public string DisplayName
    {
        get
        {
            ISymbol? symbol =
                Operation is IAssignmentOperation { Target: IPropertyReferenceOperation target } ? target.Property : Target;
            return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or null
                ? symbol?.ContainingType.Name ?? ""
                : symbol.ContainingType.Name + "." + symbol.Name;
        }
    }

    /// <summary>Finds the place in an operation; null where no listed member is used, or where the argument that would name a
    /// model is left out.</summary>
    public static ModelCall? Find(IOperation operation, ModelMembers members) => operation switch
    {
        IInvocationOperation call => Find(call, call.TargetMethod, call.Arguments, members),
        IObjectCreationOperation { Constructor: { } constructor } creation =>
            Find(creation, constructor, creation.Arguments, members),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } set =>
            Find(set, target.Property, set.Value, members),
        ICoalesceAssignmentOperation { Target: IPropertyReferenceOperation target } set =>
            Find(set, target.Property, set.Value, members),
        _ => null,
    };

    private static ModelCall? Find(
        IOperation operation, IMethodSymbol target, ImmutableArray<IArgumentOperation> arguments, ModelMembers members)
    {
        if (members.Find(target) is not { } member)
            return null;
        var ordinal = target.ReducedFrom is null ? member.Ordinal : member.Ordinal - 1;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
                return argument.ArgumentKind == ArgumentKind.Explicit ? new(member, operation, target, argument.Value) : null;
        }

        return null;
    }

    private static ModelCall? Find(IOperation operation, IPropertySymbol property, IOperation value, ModelMembers members) =>
        members.Find(property) is { } member ? new(member, operation, null, value) : null;
}
