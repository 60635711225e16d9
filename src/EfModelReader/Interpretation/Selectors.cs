using System.Linq.Expressions;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>
/// Makes expression trees over skeleton types of lambdas. Selectors of members become what they are; of all others (conversions, filters,
/// comparisons) only the types matter, so their bodies become default values.
/// </summary>
internal sealed class Selectors(Interpreter interpreter)
{
    /// <summary>Makes an expression of the wanted type.</summary>
    public LambdaExpression Build(IAnonymousFunctionOperation lambda, Type wanted, Frame frame)
    {
        if (!wanted.IsGenericType || wanted.GetGenericTypeDefinition() != typeof(Expression<>))
        {
            throw new NotUnderstoodException("the type of an expression is not known");
        }

        Type type = wanted.GetGenericArguments()[0];
        MethodInfo signature = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters =
        [
            .. signature.GetParameters().Select((p, i) => Expression.Parameter(p.ParameterType, lambda.Symbol.Parameters.ElementAtOrDefault(i)?.Name)),
        ];
        Dictionary<ISymbol, Expression> known = new(SymbolEqualityComparer.Default);
        for (int i = 0; i < parameters.Length && i < lambda.Symbol.Parameters.Length; i++)
        {
            known[lambda.Symbol.Parameters[i]] = parameters[i];
        }

        IOperation? code = lambda.Body.Operations.FirstOrDefault() switch
        {
            IReturnOperation { ReturnedValue: var value } => value,
            IExpressionStatementOperation { Operation: var value } => value,
            _ => null,
        };
        Expression body = (code is null ? null : Build(code, known, frame)) ?? Expression.Default(signature.ReturnType);
        return Expression.Lambda(type, Fit(body, signature.ReturnType), parameters);
    }

    /// <summary>Makes a selector of code that could not be bound; null when it is no selector.</summary>
    public LambdaExpression? Build(SimpleLambdaExpressionSyntax lambda, Type owner, Type function, Type returns)
    {
        ParameterExpression parameter = Expression.Parameter(owner, lambda.Parameter.Identifier.ValueText);
        return Members(lambda, parameter) is { } body ? Expression.Lambda(function, Fit(body, returns), parameter) : null;
    }

    /// <summary>The member that an unbound selector selects; null when it is no selector of one.</summary>
    public static Expression? Members(SimpleLambdaExpressionSyntax lambda, Type owner) =>
        lambda.ExpressionBody is MemberAccessExpressionSyntax access
            ? Member(access, Expression.Parameter(owner, lambda.Parameter.Identifier.ValueText))
            : null;

    private Expression? Members(SimpleLambdaExpressionSyntax lambda, ParameterExpression parameter)
    {
        if (lambda.ExpressionBody is MemberAccessExpressionSyntax access)
        {
            return Member(access, parameter);
        }

        if (lambda.ExpressionBody is not AnonymousObjectCreationExpressionSyntax creation)
        {
            return null;
        }

        Expression?[] members = [.. creation.Initializers.Select(i => i.Expression is MemberAccessExpressionSyntax member ? Member(member, parameter) : null)];
        return Array.Exists(members, m => m is null)
            ? null
            : Expression.New(interpreter.Skeletons.Tuples.Of([.. members.Select(m => m!.Type)]).GetConstructors()[0], members!);
    }

    private static MemberExpression? Member(MemberAccessExpressionSyntax access, ParameterExpression parameter) => access.Expression switch
    {
        IdentifierNameSyntax name when name.Identifier.ValueText == parameter.Name => Member(parameter, access.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax outer when Member(outer, parameter) is { } owner => Member(owner, access.Name.Identifier.ValueText),
        _ => null,
    };

    private Expression? Build(IOperation code, Dictionary<ISymbol, Expression> known, Frame frame)
    {
        switch (code)
        {
            case IParameterReferenceOperation parameter:
                return known.GetValueOrDefault(parameter.Parameter);
            case IParenthesizedOperation parentheses:
                return Build(parentheses.Operand, known, frame);
            case IConversionOperation conversion when Build(conversion.Operand, known, frame) is { } operand:
                Type? type = conversion.Type is null ? null : interpreter.Types.Find(conversion.Type, frame);
                return type is null || !operand.Type.IsValueType && type.IsAssignableFrom(operand.Type) ? operand : Fit(operand, type);
            case IPropertyReferenceOperation { Instance: { } owner } property:
                return Build(owner, known, frame) is { } propertyOwner ? Member(propertyOwner, property.Property.Name) : null;
            case IFieldReferenceOperation { Instance: { } owner } field:
                return Build(owner, known, frame) is { } fieldOwner ? Member(fieldOwner, field.Field.Name) : null;
            case IAnonymousObjectCreationOperation creation:
                return Build(creation, known, frame);
            default:
                return null;
        }
    }

    // EF takes the arguments of the creation for the chosen members and does not look at what is created.
    private NewExpression? Build(IAnonymousObjectCreationOperation creation, Dictionary<ISymbol, Expression> known, Frame frame)
    {
        List<Expression> members = [];
        foreach (IOperation initializer in creation.Initializers)
        {
            if (Build(initializer is ISimpleAssignmentOperation assignment ? assignment.Value : initializer, known, frame) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        Type tuple = interpreter.Skeletons.Tuples.Of([.. members.Select(m => m.Type)]);
        return Expression.New(tuple.GetConstructors()[0], members);
    }

    private static MemberExpression? Member(Expression owner, string name)
    {
        // Interfaces are empty here: a member that an interface promises is found on the type that has it.
        if (owner is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs, Operand: { } bare } && owner.Type.IsInterface)
        {
            owner = bare;
        }

        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (Type? type = owner.Type; type is not null; type = type.BaseType)
        {
            if (type.GetProperty(name, Declared) is { } property)
            {
                return property.CanRead ? Expression.Property(owner, property) : null;
            }

            if (type.GetField(name, Declared) is { } field)
            {
                return Expression.Field(owner, field);
            }
        }

        return null;
    }

    private static Expression Fit(Expression expression, Type type)
    {
        if (expression.Type == type)
        {
            return expression;
        }

        try
        {
            return Expression.Convert(expression, type);
        }
        catch (InvalidOperationException)
        {
            return Expression.Default(type); // no such conversion between skeletons
        }
    }
}
