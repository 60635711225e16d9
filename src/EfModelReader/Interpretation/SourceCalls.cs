using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Runs methods of the scanned source.</summary>
internal sealed class SourceCalls(Interpreter interpreter)
{
    /// <summary>Runs a method.</summary>
    /// <param name="method">The method as it is called.</param>
    /// <param name="receiver">The object it is called on; null for a static method.</param>
    /// <param name="arguments">All arguments in order, the receiver of an extension method first.</param>
    /// <param name="caller">The frame of the call.</param>
    /// <param name="isVirtual">Whether the object's own implementation is meant.</param>
    /// <param name="inParts">Whether each statement gets a budget of its own.</param>
    public object? Invoke(IMethodSymbol method, object? receiver, IReadOnlyList<object?> arguments, Frame caller, bool isVirtual = false, bool inParts = false)
    {
        ITypeSymbol[] typeArguments = [.. method.TypeArguments.Select(a => interpreter.Types.Close(a, caller))];
        if (isVirtual && receiver is SourceObject instance)
        {
            method = (IMethodSymbol)Implementation(instance.Type, method);
        }

        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (definition.IsAbstract || definition.IsAsync || definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax)
        {
            throw new NotUnderstoodException($"{method.Name} has no code that can be read");
        }

        if (syntax.Parent is ExtensionBlockDeclarationSyntax)
        {
            return InvokeExtensionMember(syntax, method, receiver, arguments, typeArguments, caller);
        }

        Frame? around = definition.MethodKind == MethodKind.LocalFunction ? Surrounding(definition, caller) : null;
        Frame frame = new(around) { This = receiver, Method = definition, Yielded = IsIterator(syntax) ? [] : null };
        BindTypeArguments(frame, method.ContainingType, receiver, caller);
        Bind(frame, definition, typeArguments, arguments);
        return Run(syntax, definition, frame, inParts);
    }

    /// <summary>Runs a body that is no method's, such as a getter's.</summary>
    public object? Run(IMethodSymbol method, SyntaxNode body, SourceObject? receiver, Frame caller)
    {
        Frame frame = new() { This = receiver, Method = method, Yielded = IsIterator(body) ? [] : null };
        BindTypeArguments(frame, method.ContainingType, receiver, caller);
        return RunBody(interpreter.OperationOf(body), method, frame, inParts: false);
    }

    /// <summary>Says in a frame what the type parameters of a member's type stand for.</summary>
    public void BindTypeArguments(Frame frame, INamedTypeSymbol containing, object? receiver, Frame caller)
    {
        INamedTypeSymbol? closed = null;
        for (INamedTypeSymbol? type = (receiver as SourceObject)?.Type; type is not null && closed is null; type = type.BaseType)
        {
            closed = SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, containing.OriginalDefinition) ? type : null;
        }

        closed ??= (INamedTypeSymbol)interpreter.Types.Close(containing, caller);
        for (INamedTypeSymbol? type = closed; type is not null; type = type.ContainingType)
        {
            for (int i = 0; i < type.TypeArguments.Length; i++)
            {
                frame.DeclareType(type.OriginalDefinition.TypeParameters[i], interpreter.Types.Close(type.TypeArguments[i], caller));
            }
        }
    }

    /// <summary>What a type has for a virtual or interface member.</summary>
    public static ISymbol Implementation(INamedTypeSymbol type, ISymbol member)
    {
        if (member.ContainingType.TypeKind == TypeKind.Interface)
        {
            ISymbol? declared = type.AllInterfaces
                .Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, member.ContainingType.OriginalDefinition))
                .SelectMany(i => i.GetMembers(member.Name))
                .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition));
            ISymbol? implementation = type.FindImplementationForInterfaceMember(member) ?? (declared is null ? null : type.FindImplementationForInterfaceMember(declared));
            return implementation is null ? member
                : implementation.ContainingType.TypeKind == TypeKind.Interface ? implementation // a default implementation
                : Implementation(type, implementation);
        }

        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride)
        {
            return member;
        }

        for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
        {
            if (owner.GetMembers(member.Name).FirstOrDefault(candidate => Overrides(candidate, member)) is { } found)
            {
                return found;
            }
        }

        return member;
    }

    private static bool Overrides(ISymbol? candidate, ISymbol member)
    {
        for (; candidate is not null; candidate = (candidate as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(candidate as IPropertySymbol)?.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    // An extension member is called with its receiver as receiver, or as the static method it is compiled to, receiver first.
    private object? InvokeExtensionMember(
        SyntaxNode syntax, IMethodSymbol method, object? receiver, IReadOnlyList<object?> arguments, ITypeSymbol[] typeArguments, Frame caller)
    {
        if (interpreter.Sources.Model(syntax.SyntaxTree).GetDeclaredSymbol(syntax) is not IMethodSymbol { ContainingType.ExtensionParameter: { } parameter } member)
        {
            throw new NotUnderstoodException($"{method.Name} has no code that can be read");
        }

        bool isStaticForm = arguments.Count == member.Parameters.Length + 1;
        ITypeSymbol[] ofBlock = method.ContainingType.IsExtension
            ? [.. method.ContainingType.TypeArguments.Select(a => interpreter.Types.Close(a, caller))]
            : [.. typeArguments.Take(member.ContainingType.TypeParameters.Length)];
        Frame frame = new() { Method = member, Yielded = IsIterator(syntax) ? [] : null };
        for (int i = 0; i < ofBlock.Length; i++)
        {
            frame.DeclareType(member.ContainingType.TypeParameters[i], ofBlock[i]);
        }

        frame.Declare(parameter, isStaticForm ? arguments[0] : receiver);
        Bind(frame, member, [.. typeArguments.Skip(typeArguments.Length - member.TypeParameters.Length)], isStaticForm ? [.. arguments.Skip(1)] : arguments);
        return Run(syntax, member, frame, inParts: false);
    }

    private static void Bind(Frame frame, IMethodSymbol definition, ITypeSymbol[] typeArguments, IReadOnlyList<object?> arguments)
    {
        for (int i = 0; i < definition.TypeParameters.Length && i < typeArguments.Length; i++)
        {
            frame.DeclareType(definition.TypeParameters[i], typeArguments[i]);
        }

        for (int i = 0; i < definition.Parameters.Length; i++)
        {
            IParameterSymbol parameter = definition.Parameters[i];
            object? value = i < arguments.Count ? arguments[i] : parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : Unknown.Value;
            frame.Declare(parameter, value);
            if (definition.PartialDefinitionPart is { } other)
            {
                frame.Declare(other.Parameters[i], value);
            }
        }
    }

    private object? Run(SyntaxNode syntax, IMethodSymbol method, Frame frame, bool inParts)
    {
        SyntaxNode? body = syntax switch
        {
            BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody?.Expression,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        };
        return RunBody(interpreter.OperationOf(body), method, frame, inParts);
    }

    private object? RunBody(IOperation body, IMethodSymbol method, Frame frame, bool inParts)
    {
        using Budget.Scope call = interpreter.Budget.Enter();
        if (body is not IBlockOperation block)
        {
            return interpreter.Expressions.Evaluate(body, frame);
        }

        if (inParts)
        {
            interpreter.Statements.RunParts(block, frame);
            return null;
        }

        Flow flow = interpreter.Statements.Run(block, frame);
        return frame.Yielded is { } yielded ? Listed(yielded, method, frame) : flow.Value;
    }

    // What an iterator yields, as a list of the right element type for libraries to take.
    private object Listed(List<object?> yielded, IMethodSymbol method, Frame frame)
    {
        if (method.ReturnType is not INamedTypeSymbol { TypeArguments: [{ } symbol] } || interpreter.Types.FindForValues(symbol, frame) is not { } element || element == typeof(object))
        {
            return yielded;
        }

        Array array = Array.CreateInstance(element, yielded.Count);
        for (int i = 0; i < yielded.Count; i++)
        {
            array.SetValue(yielded[i], i);
        }

        return array;
    }

    private static Frame Surrounding(IMethodSymbol localFunction, Frame caller)
    {
        for (Frame? frame = caller; frame is not null; frame = frame.Parent)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method, localFunction.ContainingSymbol))
            {
                return frame;
            }
        }

        return caller;
    }

    private static bool IsIterator(SyntaxNode body) =>
        body.DescendantNodes(n => n == body || n is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<YieldStatementSyntax>().Any();
}
