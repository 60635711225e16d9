using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Tests values against types and patterns.</summary>
internal sealed class Patterns(Interpreter interpreter)
{
    /// <summary>Whether a clause of a switch statement takes a value.</summary>
    public bool Matches(ICaseClauseOperation clause, object? value, Frame frame) => clause switch
    {
        ISingleValueCaseClauseOperation single => Operators.Equal(interpreter.Expressions.Evaluate(single.Value, frame), value),
        IPatternCaseClauseOperation pattern =>
            Matches(pattern.Pattern, value, frame) && (pattern.Guard is null || interpreter.Expressions.Evaluate(pattern.Guard, frame) is true),
        IRelationalCaseClauseOperation relational => Operators.Binary(relational.Relation, value, interpreter.Expressions.Evaluate(relational.Value, frame)) is true,
        _ => false,
    };

    /// <summary>Whether a value fits a pattern; declares the variables of the pattern.</summary>
    public bool Matches(IPatternOperation pattern, object? value, Frame frame)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Operators.Equal(interpreter.Expressions.Evaluate(constant.Value, frame), value);
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value, frame);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Matches(either.LeftPattern, value, frame) || Matches(either.RightPattern, value, frame);
            case IBinaryPatternOperation both:
                return Matches(both.LeftPattern, value, frame) && Matches(both.RightPattern, value, frame);
            case IDiscardPatternOperation:
                return true;
            case ITypePatternOperation type:
                return IsInstance(value, type.MatchedType, frame);
            case IDeclarationPatternOperation declaration:
                bool fits = declaration.MatchesNull || (declaration.MatchedType is null ? value is not null : IsInstance(value, declaration.MatchedType, frame));
                return Declared(fits, declaration.DeclaredSymbol, value, frame);
            case IRecursivePatternOperation recursive:
                return MatchesMembers(recursive, value, frame);
            case IRelationalPatternOperation relational:
                return Operators.Binary(relational.OperatorKind, value, interpreter.Expressions.Evaluate(relational.Value, frame)) is true;
            default:
                throw new NotUnderstoodException($"this kind of pattern is not known ({pattern.Kind})");
        }
    }

    /// <summary>Whether a value is of a type.</summary>
    public bool IsInstance(object? value, ITypeSymbol type, Frame frame)
    {
        ITypeSymbol closed = interpreter.Types.Close(type, frame);
        switch (value)
        {
            case null:
                return false;
            case SourceObject instance:
                for (ITypeSymbol? parent = instance.Type; parent is not null; parent = parent.BaseType)
                {
                    if (SymbolEqualityComparer.Default.Equals(parent, closed))
                    {
                        return true;
                    }
                }

                return instance.Type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i, closed));
            default:
                return (interpreter.Skeletons.Map(closed) ?? throw new NotUnderstoodException($"the type {closed.Name} is not known")).IsInstanceOfType(value);
        }
    }

    private bool MatchesMembers(IRecursivePatternOperation pattern, object? value, Frame frame)
    {
        if (value is null || pattern.MatchedType is { } type && !IsInstance(value, type, frame))
        {
            return false;
        }

        if (!pattern.DeconstructionSubpatterns.IsEmpty)
        {
            throw new NotUnderstoodException("this kind of pattern is not known");
        }

        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns)
        {
            object? member = interpreter.Expressions.Evaluate(part.Member, new Frame(frame) { ImplicitReceiver = value });
            if (!Matches(part.Pattern, member, frame))
            {
                return false;
            }
        }

        return Declared(true, pattern.DeclaredSymbol, value, frame);
    }

    private static bool Declared(bool fits, ISymbol? variable, object? value, Frame frame)
    {
        if (fits && variable is not null)
        {
            frame.Declare(variable, value);
        }

        return fits;
    }
}
