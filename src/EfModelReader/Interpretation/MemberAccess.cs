using System.Linq.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EfModelReader.Interpretation;

/// <summary>Reads fields and properties.</summary>
internal sealed class MemberAccess(Interpreter interpreter)
{
    private readonly Dictionary<ISymbol, object?> statics = new(SymbolEqualityComparer.Default);

    /// <summary>Reads a field.</summary>
    public object? Read(IFieldReferenceOperation reference, Frame frame)
    {
        IFieldSymbol field = reference.Field;
        if (field.ContainingType.TypeKind == TypeKind.Enum && field.HasConstantValue)
        {
            return Enum.ToObject(interpreter.Types.Get(field.ContainingType, frame), field.ConstantValue!);
        }

        if (!Interpreter.IsSource(field))
        {
            return ReadLibraryField(reference, frame);
        }

        if (field.IsStatic)
        {
            return Static(field, () => field.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : null, frame);
        }

        object? receiver = interpreter.Expressions.Evaluate(reference.Instance, frame);
        return receiver is not SourceObject instance ? throw new NotUnderstoodException($"the field {field.Name} is only known at run time")
            : instance.Members.TryGetValue(field.OriginalDefinition, out object? known) ? known
            : Default(field, field.Type, instance, frame);
    }

    /// <summary>Reads a property.</summary>
    public object? Read(IPropertyReferenceOperation reference, Frame frame)
    {
        object? receiver = null;
        if (reference.Instance is not null)
        {
            receiver = interpreter.Expressions.Evaluate(reference.Instance, frame) ?? throw new NotUnderstoodException($"nothing has a {reference.Property.Name} here");
        }

        // A selector that was handed on is an expression as soon as somebody looks into it.
        if (receiver is Lambda { Code: { } code } lambda && interpreter.Types.Find(reference.Instance!.Type!, frame) is { } wanted && typeof(LambdaExpression).IsAssignableFrom(wanted))
        {
            receiver = interpreter.Selectors.Build(code, wanted, lambda.Captured);
        }

        // A static member of an interface is that of the type parameter's argument.
        IPropertySymbol property = reference is { ConstrainedToType: { } type, Property.ContainingType.TypeKind: TypeKind.Interface } && interpreter.Types.Close(type, frame) is INamedTypeSymbol closed
            ? (IPropertySymbol)SourceCalls.Implementation(closed, reference.Property)
            : reference.Property;
        return Read(property, receiver, reference, frame);
    }

    private object? Read(IPropertySymbol property, object? receiver, IPropertyReferenceOperation reference, Frame frame)
    {
        if (receiver is AnonymousObject anonymous)
        {
            return anonymous.Members[property.Name];
        }

        if (receiver is Type or SourceAssembly && interpreter.Reflection.TryRead(property.Name, receiver, frame, out object? reflected))
        {
            return reflected;
        }

        if (Interpreter.IsSource(property))
        {
            return ReadSource(property, receiver, frame);
        }

        if (receiver is DatabaseFacade)
        {
            return property.Name == nameof(DatabaseFacade.ProviderName)
                ? interpreter.Settings.ProviderName
                : throw new NotUnderstoodException("the database is not there");
        }

        if (receiver is SourceObject instance)
        {
            receiver = instance.Real ?? throw new NotUnderstoodException($"the property {property.Name} of a library is only known at run time");
        }

        System.Reflection.MethodBase getter = interpreter.LibraryCalls.Resolve(property.GetMethod ?? throw new NotUnderstoodException("it cannot be read"), frame);
        System.Reflection.ParameterInfo[] parameters = getter.GetParameters();
        return LibraryCalls.Invoke(
            getter, receiver, [.. reference.Arguments.Select((a, i) => interpreter.Arguments.Evaluate(a.Value, parameters[i].ParameterType, frame))]);
    }

    private object? ReadLibraryField(IFieldReferenceOperation reference, Frame frame)
    {
        Type type = interpreter.Types.FindFor(reference.Field, reference.Field.ContainingType, frame)
            ?? throw new NotUnderstoodException($"the type {reference.Field.ContainingType.Name} is not known");
        if (!AllowedCalls.Type(type) || type.GetField(reference.Field.Name) is not { } field)
        {
            throw new NotUnderstoodException($"{type.Name}.{reference.Field.Name} may not be read");
        }

        return field.GetValue(reference.Instance is null ? null : interpreter.Expressions.Evaluate(reference.Instance, frame));
    }

    private object? ReadSource(IPropertySymbol property, object? receiver, Frame frame)
    {
        if (receiver is not (null or SourceObject))
        {
            throw new NotUnderstoodException($"the property {property.Name} is the code's own");
        }

        SourceObject? instance = receiver as SourceObject;
        if (instance is not null)
        {
            property = (IPropertySymbol)SourceCalls.Implementation(instance.Type, property);
            if (instance.Members.TryGetValue(property.OriginalDefinition, out object? known))
            {
                return known;
            }
        }

        if (property.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax syntax)
        {
            throw new NotUnderstoodException($"the property {property.Name} is only known at run time");
        }

        AccessorDeclarationSyntax? getter = syntax.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
        SyntaxNode? body = syntax.ExpressionBody?.Expression ?? getter?.ExpressionBody?.Expression ?? (SyntaxNode?)getter?.Body;
        if (body is not null)
        {
            return interpreter.SourceCalls.Run(property.GetMethod!, body, instance, frame);
        }

        if (property.IsStatic)
        {
            return Static(property, () => syntax.Initializer?.Value, frame);
        }

        return property.IsAbstract ? throw new NotUnderstoodException($"the property {property.Name} has no code") : Default(property, property.Type, instance, frame);
    }

    // What a member holds that nothing was assigned to, in an object that the interpreted code made itself.
    private object? Default(ISymbol member, ITypeSymbol type, SourceObject? instance, Frame frame)
    {
        ITypeSymbol closed = interpreter.Types.Close(type, frame);
        Type? structure = closed.IsReferenceType ? null : interpreter.Types.FindForValues(closed, frame);
        return instance is not { MadeElsewhere: false } || structure is null && !closed.IsReferenceType
            ? throw new NotUnderstoodException($"the {(member is IFieldSymbol ? "field" : "property")} {member.Name} is only known at run time")
            : structure is { IsValueType: true } ? Activator.CreateInstance(structure) : null;
    }

    private object? Static(ISymbol member, Func<ExpressionSyntax?> initializer, Frame frame)
    {
        // Kept for closed members of non-generic types only: in a generic type each closed type has its own.
        bool keeps = member.ContainingType.TypeParameters.IsEmpty;
        if (keeps && statics.TryGetValue(member.OriginalDefinition, out object? known))
        {
            return known;
        }

        if (keeps)
        {
            statics[member.OriginalDefinition] = Unknown.Value; // while it is being computed
        }

        if (initializer() is not { } value)
        {
            throw new NotUnderstoodException($"the static {member.Name} is only known at run time");
        }

        if (IsFilledLater(member, value))
        {
            throw new NotUnderstoodException($"the static collection {member.Name} is filled at run time");
        }

        Frame own = new();
        interpreter.SourceCalls.BindTypeArguments(own, member.ContainingType, null, frame);
        object? result = interpreter.Expressions.Evaluate(interpreter.OperationOf(value), own);
        if (keeps)
        {
            statics[member.OriginalDefinition] = result;
        }

        return result;
    }

    // An empty collection that nobody can replace is there to be filled by start-up code.
    private static bool IsFilledLater(ISymbol member, ExpressionSyntax value)
    {
        ITypeSymbol type = member switch { IFieldSymbol field => field.Type, IPropertySymbol property => property.Type, _ => throw new NotUnderstoodException("it is no value") };
        return type.SpecialType != SpecialType.System_String &&
            type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable) &&
            value is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } } or CollectionExpressionSyntax { Elements.Count: 0 };
    }
}
