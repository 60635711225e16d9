using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <content>New objects: constructors, initialisers, <c>with</c>, anonymous objects, collections.</content>
internal sealed partial class Interpreter
{
    /// <summary>Makes an object of a type.</summary>
    /// <param name="type">The type, when it is known.</param>
    /// <param name="constructor">The constructor, when it bound.</param>
    /// <param name="arguments">Its arguments in the order of its parameters; null where the default is taken.</param>
    /// <param name="at">Where.</param>
    internal Value Make(ITypeSymbol? type, IMethodSymbol? constructor, IReadOnlyList<Value?> arguments, SyntaxNode at)
    {
        // A Guid made of a text, a Uri, a date of its parts: the same value in another form.
        if (TypeShape.IsScalar(type))
        {
            List<Value> given = [.. arguments.OfType<Value>()];
            return Computed(type, given, given.Count == 1 ? CatalogModel.ValueChange.Identity : CatalogModel.ValueChange.Derived);
        }

        Value made = new(type, Origins.None) { Exact = type is INamedTypeSymbol };
        Calls.SqlCalls.Construct(made, arguments);
        switch (constructor is null ? null : Code.Bodies.DeclarationOf(constructor))
        {
            case ConstructorDeclarationSyntax:
                Entering.Enter(constructor!, made, arguments, at);
                break;
            case TypeDeclarationSyntax primary:
                ConstructPrimary(made, constructor!, primary, arguments, at);
                break;
            case null when constructor is { DeclaringSyntaxReferences.Length: 0 }:
                ConstructUnread(made, constructor, arguments);
                break;
        }

        return made;
    }

    private Value Creation(IObjectCreationOperation creation)
    {
        Value made = Make(creation.Type, creation.Constructor, ArgumentsOf(creation.Arguments, creation.Constructor), creation.Syntax);
        return Initialised(made, creation.Initializer);
    }

    private Value Generic(ITypeParameterObjectCreationOperation creation) => Initialised(Value.Of(creation.Type), creation.Initializer);

    private Value Initialised(Value made, IOperation? initializer)
    {
        if (initializer is IObjectOrCollectionInitializerOperation { Initializers: var initializers })
        {
            initialised.Push(made);
            try
            {
                foreach (IOperation member in initializers)
                {
                    InitialiseBy(made, member);
                }
            }
            finally
            {
                initialised.Pop();
            }
        }

        return made;
    }

    private void InitialiseBy(Value made, IOperation member)
    {
        switch (member)
        {
            case IMemberInitializerOperation nested:
                Initialised(Evaluate(nested.InitializedMember), nested.Initializer);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" } add when add.Arguments.Length > 0:
                AddElements(made, [.. add.Arguments.Select(a => Evaluate(a.Value))], add.Syntax);
                break;
            default:
                Evaluate(member);
                break;
        }
    }

    internal void AddElements(Value collection, IReadOnlyList<Value> values, SyntaxNode at)
    {
        if (values.Count < 2)
        {
            Members.Add(collection, values[0], at);
            return;
        }

        Value pair = Value.Of(TypeShape.ElementOf(collection.Type));
        pair.Set("Key", values[0]);
        pair.Set("Value", values[1]);
        Members.Add(collection, pair, at);
    }

    private Value Anonymous(IAnonymousObjectCreationOperation anonymous)
    {
        Value made = new(anonymous.Type, Origins.None) { Exact = true };
        foreach (IOperation initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                made.Set(property.Property.Name, Evaluate(assignment.Value));
            }
        }

        return made;
    }

    private Value With(IWithOperation with) => Initialised(Evaluate(with.Operand).Copy(), with.Initializer);

    private Value Collection(ITypeSymbol? type, IEnumerable<IOperation> elements)
    {
        Value collection = Value.Of(type);
        foreach (IOperation element in elements)
        {
            // The oldest compiler that this must run in has no operation for spreads.
            Value value = element.Syntax is SpreadElementSyntax spread ? Members.ElementOf(Evaluate(spread.Expression), null) : Evaluate(element);
            collection.Element = collection.Element is null ? value : ValueOperations.Join(collection.Element, value);
        }

        return collection;
    }

    internal List<Value?> ArgumentsOf(IEnumerable<IArgumentOperation> arguments, IMethodSymbol? method)
    {
        List<Value?> values = [.. new Value?[method?.Parameters.Length ?? 0]];
        foreach (IArgumentOperation argument in arguments)
        {
            Value value = Evaluate(argument.Value);
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Count)
            {
                values[parameter.Ordinal] = value;
            }
            else
            {
                values.Add(value);
            }
        }

        return values;
    }
}
