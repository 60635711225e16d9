using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <content>Patterns: they name parts of values, and rule out branches that the made type cannot take.</content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<(object, string), Value> narrowed = [];

    /// <summary>The same object seen as a narrower type.</summary>
    private Value Narrow(Value value, ITypeSymbol? type)
    {
        type = TypeShape.Unwrapped(type);
        if (type is null || value.Exact || SymbolEqualityComparer.Default.Equals(value.Type, type) || TypeShape.IsScalar(type))
        {
            return value;
        }

        // Code casts to interfaces and back; the better known type stays.
        if (value.Type is { TypeKind: TypeKind.Class } known && type.TypeKind is TypeKind.Interface or TypeKind.Class && known.SpecialType == SpecialType.None
            && (type.TypeKind == TypeKind.Interface || TypeShape.Bases(known).Any(b => SymbolEqualityComparer.Default.Equals(b, type))))
        {
            return value;
        }

        if (Code.Entities.IsEntity(type) && !value.Origins.Any(o => o.Root.ComesIn))
        {
            return value.With(type, Origins.None);
        }

        if (!value.Origins.Any(o => o is { Root: InputRoot, Path: "" }))
        {
            return value.As(type);
        }

        // What came in may be one of many types: each has members of its own.
        (object, string) key = (value.Identity, EvidenceOf.FullName(type));
        if (!narrowed.TryGetValue(key, out Value? narrow))
        {
            narrowed[key] = narrow = Value.Input(type);
        }

        return narrow;
    }

    private Value IsPattern(IIsPatternOperation operation)
    {
        Value value = Evaluate(operation.Value);
        Bind(operation.Pattern, value);
        return Value.Of(operation.Type);
    }

    private Value SwitchExpression(ISwitchExpressionOperation choice)
    {
        Value value = Evaluate(choice.Value);
        Value? result = null;
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (!Matches(arm.Pattern, value))
            {
                continue;
            }

            Value chosen = Sometimes(() =>
            {
                Bind(arm.Pattern, value);
                Evaluate(arm.Guard);
                return Evaluate(arm.Value);
            });
            result = result is null ? chosen : ValueOperations.Join(result, chosen);
        }

        return result ?? Value.Of(choice.Type);
    }

    private static bool Matches(IPatternOperation pattern, Value value) => pattern switch
    {
        _ when !value.Exact => true,
        IDeclarationPatternOperation declaration => TypeShape.CanBe(value.Type, declaration.MatchedType),
        IRecursivePatternOperation recursive => TypeShape.CanBe(value.Type, recursive.MatchedType),
        ITypePatternOperation type => TypeShape.CanBe(value.Type, type.MatchedType),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Matches(either.LeftPattern, value) || Matches(either.RightPattern, value),
        IBinaryPatternOperation both => Matches(both.LeftPattern, value) && Matches(both.RightPattern, value),
        _ => true,
    };

    private void Bind(IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                BindVariable(declaration.DeclaredSymbol, declaration.Syntax, Narrow(value, declaration.MatchedType));
                break;
            case IRecursivePatternOperation recursive:
                Value narrowed = Narrow(value, recursive.MatchedType);
                BindVariable(recursive.DeclaredSymbol, recursive.Syntax, narrowed);
                foreach (IPropertySubpatternOperation part in recursive.PropertySubpatterns)
                {
                    Bind(part.Pattern, PartOf(narrowed, part.Member));
                }

                for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                {
                    Bind(recursive.DeconstructionSubpatterns[i], Deconstructed(narrowed, i, recursive.DeconstructionSubpatterns.Length, recursive.Syntax));
                }

                break;
            case IBinaryPatternOperation both:
                Bind(both.LeftPattern, value);
                Bind(both.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                // "is not X x" declares x for the code after it.
                Bind(negated.Pattern, value);
                break;
            case IListPatternOperation list:
                BindVariable(list.DeclaredSymbol, list.Syntax, value);
                foreach (IPatternOperation part in list.Patterns)
                {
                    Bind(part, part is ISlicePatternOperation ? value : Members.ElementOf(value, null));
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(slice, value);
                break;
        }
    }

    private void BindVariable(ISymbol? variable, SyntaxNode pattern, Value value)
    {
        if (variable is null)
        {
            return;
        }

        // A pattern's variable is named by the designation inside it.
        SyntaxNode? designation = variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        Frame.Declare(variable, Watch.Pass(pattern, Watch.Pass(designation, value)));
    }

    private Value PartOf(Value value, IOperation? member) => member switch
    {
        IPropertyReferenceOperation property => Members.Read(value, property.Property.Name, property.Type, property.Property, property.Syntax),
        IFieldReferenceOperation field => Members.Read(value, field.Field.Name, field.Type, field.Field, field.Syntax),
        _ => Value.Of(member?.Type),
    };
}
