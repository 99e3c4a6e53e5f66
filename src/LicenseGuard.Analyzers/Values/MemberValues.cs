using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LicenseGuard.Analyzers.Values;

/// <summary>Finds the value of a field or property that can only have one: a readonly field or get-only property with an
/// initializer that no constructor replaces, or a property that is one expression. Each member is looked up once per
/// compilation.</summary>
internal sealed class MemberValues(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The expression that gives the member its value; null when it may have another, or comes from a library.</summary>
    public IOperation? FindValue(ISymbol member) => _values.GetOrAdd(member.OriginalDefinition, Find);

    private IOperation? Find(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
            return null;
        var declaration = member.DeclaringSyntaxReferences[0].GetSyntax();
        var value = (member, declaration) switch
        {
            (IFieldSymbol { IsReadOnly: true } or IFieldSymbol { IsConst: true }, VariableDeclaratorSyntax field) =>
                field.Initializer?.Value,
            (IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false },
                PropertyDeclarationSyntax property) =>
                property.ExpressionBody?.Expression ?? property.Initializer?.Value ?? FindGetterExpression(property),
            _ => null,
        };
        if (value is null || IsAssignedInConstructor(member))
            return null;

        // RS1030: models are costly when made for every callback. The compiler hands out the one it has, and each member is asked
        // for once; an initializer in another file cannot be had otherwise.
#pragma warning disable RS1030
        return compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value);
#pragma warning restore RS1030
    }

    private static ExpressionSyntax? FindGetterExpression(PropertyDeclarationSyntax property) =>
        property.AccessorList is { Accessors.Count: 1 } list ? list.Accessors[0].ExpressionBody?.Expression : null;

    // By name only: a constructor that assigns something of this name is reason enough not to trust the initializer.
    private bool IsAssignedInConstructor(ISymbol member)
    {
        var type = member.ContainingType;
        foreach (var constructor in member.IsStatic ? type.StaticConstructors : type.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is ConstructorDeclarationSyntax declaration && Assigns(declaration, member.Name))
                    return true;
            }
        }

        return false;
    }

    private static bool Assigns(ConstructorDeclarationSyntax constructor, string name)
    {
        foreach (var node in constructor.DescendantNodes())
        {
            var written = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                _ => null,
            };
            if (written is not null && Mentions(written, name))
                return true;
        }

        return false;
    }

    private static bool Mentions(ExpressionSyntax expression, string name)
    {
        foreach (var token in expression.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                return true;
        }

        return false;
    }
}
