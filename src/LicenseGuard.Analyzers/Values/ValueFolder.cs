using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LicenseGuard.Analyzers.Values;

/// <summary>Folds an expression into the texts it may have at run time, as far as the code of one compilation tells. It follows
/// constants, fields and properties that hold one value, locals assigned once, paths, concatenation, interpolation and choices;
/// everything else is a hole. It is exact: a text without hole is a value that the expression can have.</summary>
internal sealed class ValueFolder(KnownSymbols symbols, MemberValues members, LocalValues locals)
{
    // Enough for real code; stops at fields that are defined by each other and at expressions that go on for ever.
    private const int MaxSteps = 200;

    /// <summary>Makes a folder for one compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="constants">Fields and properties of model libraries that are a model's name.</param>
    public static ValueFolder Create(Compilation compilation, IReadOnlyDictionary<ISymbol, string> constants) =>
        new(new KnownSymbols(compilation, constants), new MemberValues(compilation), new LocalValues());

    /// <summary>The expression that a local, field or property with one value got it from; else the expression itself.</summary>
    public IOperation FindOrigin(IOperation operation)
    {
        for (var steps = MaxSteps; steps > 0; steps--)
        {
            var next = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                ILocalReferenceOperation local => locals.FindValue(local),
                IFieldReferenceOperation field => members.FindValue(field.Field),
                IPropertyReferenceOperation { Arguments.IsEmpty: true } property => members.FindValue(property.Property),
                _ => null,
            };
            if (next is null)
                break;
            operation = next;
        }

        return operation;
    }

    /// <summary>The texts of an expression.</summary>
    public IReadOnlyList<string> Fold(IOperation operation) => Fold(operation, new Steps { Left = MaxSteps });

    private IReadOnlyList<string> Fold(IOperation? operation, Steps steps)
    {
        if (operation is null || steps.Left-- <= 0)
            return Folded.Unknown;
        if (FindConstant(operation) is { } known)
            return known;

        return operation switch
        {
            IConversionOperation { Type.TypeKind: TypeKind.Enum, Operand.Type.TypeKind: not TypeKind.Enum } => Folded.Unknown,
            // Also a conversion that a library defines: it wraps a name, it does not change it.
            IConversionOperation conversion => Fold(conversion.Operand, steps),
            IParenthesizedOperation parenthesized => Fold(parenthesized.Operand, steps),
            IAwaitOperation awaited => Fold(awaited.Operation, steps),
            ILocalReferenceOperation local => Fold(locals.FindValue(local), steps),
            IFieldReferenceOperation field => FoldMember(field.Field, steps),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => FoldMember(property.Property, steps),
            IInvocationOperation call => FoldCall(call, steps),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                Folded.Then(Fold(sum.LeftOperand, steps), Fold(sum.RightOperand, steps), string.Concat),
            IInterpolatedStringOperation text => FoldInterpolation(text, steps),
            IConditionalOperation { WhenFalse: { } whenFalse } choice =>
                Folded.Either(Fold(choice.WhenTrue, steps), Fold(whenFalse, steps)),
            ISwitchExpressionOperation choice => FoldSwitch(choice, steps),
            ICoalesceOperation choice => FoldCoalesce(choice, steps),
            IThrowOperation => Folded.None,
            _ => Folded.Unknown,
        };
    }

    // Null when it is no constant. Numbers are culture-free here only without sign and fraction.
    private IReadOnlyList<string>? FindConstant(IOperation operation)
    {
        if (operation is IFieldReferenceOperation field && symbols.FindConstant(field.Field) is { } constant)
            return [constant];
        if (operation.Type?.TypeKind == TypeKind.Enum || !operation.ConstantValue.HasValue)
            return null;
        return operation.ConstantValue.Value switch
        {
            null => Folded.None,
            string text => [text],
            char character => [character.ToString()],
            int number and >= 0 => [number.ToString(CultureInfo.InvariantCulture)],
            _ => null,
        };
    }

    private IReadOnlyList<string> FoldMember(ISymbol member, Steps steps) =>
        symbols.FindConstant(member) is { } constant ? [constant]
        : symbols.IsProgramFolder(member) ? ["./"]
        : Fold(members.FindValue(member), steps);

    private IReadOnlyList<string> FoldCall(IInvocationOperation call, Steps steps)
    {
        if (symbols.FindReadPath(call) is { } path)
            return Fold(path, steps);
        if (symbols.FindJoin(call.TargetMethod) is not { } join || JoinedTexts(call) is not { } texts)
            return Folded.Unknown;
        var all = Folded.None;
        for (var i = 0; i < texts.Count; i++)
        {
            var text = Fold(texts[i], steps);
            all = i == 0 ? text : Folded.Then(all, text, join);
        }

        return all;
    }

    // The arguments of Path.Combine and its like, also where they come as an array that the compiler makes of them.
    private static IReadOnlyList<IOperation>? JoinedTexts(IInvocationOperation call)
    {
        var texts = new List<IOperation>();
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit)
            {
                if (argument.Parameter?.Type is IArrayTypeSymbol)
                    return null;
                texts.Add(argument.Value);
            }
            else if (argument.Value is IArrayCreationOperation { Initializer: { } items })
            {
                texts.AddRange(items.ElementValues);
            }
            else if (argument.Value is ICollectionExpressionOperation list)
            {
                texts.AddRange(list.Elements);
            }
            else
            {
                return null;
            }
        }

        return texts;
    }

    private IReadOnlyList<string> FoldInterpolation(IInterpolatedStringOperation text, Steps steps)
    {
        IReadOnlyList<string> all = [""];
        foreach (var part in text.Parts)
        {
            var next = part switch
            {
                IInterpolatedStringTextOperation literal => Fold(literal.Text, steps),
                IInterpolationOperation { FormatString: null, Alignment: null } hole => Fold(hole.Expression, steps),
                _ => Folded.Unknown,
            };
            all = Folded.Then(all, next, string.Concat);
        }

        return all;
    }

    private IReadOnlyList<string> FoldSwitch(ISwitchExpressionOperation choice, Steps steps)
    {
        var all = Folded.None;
        foreach (var arm in choice.Arms)
            all = Folded.Either(all, Fold(arm.Value, steps));
        return all;
    }

    // The usual shape is a setting with a default in code: the default is what can be judged.
    private IReadOnlyList<string> FoldCoalesce(ICoalesceOperation choice, Steps steps)
    {
        var value = Fold(choice.Value, steps);
        var whenNull = Fold(choice.WhenNull, steps);
        if (whenNull.Count == 0)
            return value;
        var known = new List<string>();
        foreach (var text in value)
        {
            if (text.Length != 1 || text[0] != Folded.Hole)
                known.Add(text);
        }

        return Folded.Either(known, whenNull);
    }

    private sealed class Steps
    {
        public int Left { get; set; }
    }
}
