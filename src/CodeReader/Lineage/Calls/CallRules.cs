using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>What a call does with its values: the first rule that knows it decides.</summary>
internal sealed class CallRules
{
    private readonly Interpreter interpreter;
    private readonly IReadOnlyList<ICallRule> rules;
    private readonly InProcessDispatch dispatch;
    private readonly UnreadCalls unread;

    public CallRules(Interpreter interpreter)
    {
        this.interpreter = interpreter;
        dispatch = new(interpreter);
        unread = new(interpreter);
        rules = [new Answers(interpreter), new SqlCalls(interpreter), new MaskingCalls(interpreter), new StoreCalls(interpreter), new CollectionCalls(interpreter), new MappingCalls(interpreter)];
    }

    /// <summary>What a call gives.</summary>
    public Value Invoke(CallSite call)
    {
        if (call.Method is { MethodKind: MethodKind.Constructor } constructor)
        {
            return Construct(constructor, call);
        }

        if (call.Receiver?.Closure is { } closure && (call.Method is null or { MethodKind: MethodKind.DelegateInvoke } || call.Name == "Invoke"))
        {
            return interpreter.Entering.Enter(closure, call.Given, call.Syntax);
        }

        foreach (ICallRule rule in rules)
        {
            if (rule.Try(call) is { } result)
            {
                // Domain events are often only put in a list; what takes them from there later hands them to their handlers.
                if (CollectionVerbs.Adding.Contains(call.Verb))
                {
                    dispatch.Try(call);
                }

                return Fit(result, call);
            }
        }

        Value? handled = dispatch.Try(call);
        Value? entered = Enter(call);
        Value value = (handled, entered) switch
        {
            ({ } a, { } b) => ValueOperations.Join(a, b),
            var (a, b) => a ?? b ?? unread.Invoke(call),
        };
        return Fit(value, call);
    }

    // The place of the call often knows the type better than the body, which may be generic.
    private Value Fit(Value value, CallSite call)
    {
        if (call.Type is null or { SpecialType: SpecialType.System_Void } or ITypeParameterSymbol or { TypeKind: TypeKind.Error } || value.Exact || value.Closure is not null)
        {
            return value;
        }

        if (value.Type is null or ITypeParameterSymbol or { TypeKind: TypeKind.Error } || (value.IsEmpty && !interpreter.Code.Entities.IsEntity(value.Type)))
        {
            bool row = interpreter.Code.Entities.IsEntity(call.Type) || (value.Element is null && TypeShape.ElementOf(call.Type) is { } e && interpreter.Code.Entities.IsEntity(e));
            return row && !value.Origins.Any(o => o.Root.ComesIn) ? interpreter.Outside(call.Type) : value.As(call.Type);
        }

        return value;
    }

    private Value Construct(IMethodSymbol constructor, CallSite call)
    {
        Value? instance = interpreter.Frame.Instance;
        switch (interpreter.Code.Bodies.DeclarationOf(constructor))
        {
            case ConstructorDeclarationSyntax when instance is not null:
                return interpreter.Entering.Enter(constructor, instance, call.Arguments, call.Syntax);
            case TypeDeclarationSyntax primary when instance is not null:
                interpreter.ConstructPrimary(instance, constructor, primary, call.Arguments, call.Syntax);
                return instance;
            default:
                return Value.Of(null);
        }
    }

    /// <summary>Enters the bodies that the call can reach; null when there are none.</summary>
    private Value? Enter(CallSite call)
    {
        if (call.Method is not { } method || (method.ReducedFrom ?? method).OriginalDefinition is not { } definition)
        {
            return null;
        }

        Value? instance = method.IsStatic || method.ReducedFrom is not null ? null : call.Receiver ?? interpreter.Frame.Instance;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            instance = interpreter.Frame.Instance;
        }
        else if (!definition.IsStatic && (definition.IsAbstract || definition.IsVirtual || definition.IsOverride || definition.ContainingType.TypeKind == TypeKind.Interface))
        {
            return EnterVirtual(definition, instance, call);
        }

        return interpreter.Code.Bodies.HasBody(definition) ? Enter(definition, instance, call) : null;
    }

    private Value? EnterVirtual(IMethodSymbol definition, Value? instance, CallSite call)
    {
        if (instance?.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && (instance.Exact || !type.IsAbstract)
            && interpreter.Code.Implementations.Find(type, definition) is { } own)
        {
            return Enter(own, instance, call);
        }

        if (!definition.IsAbstract && interpreter.Code.Bodies.HasBody(definition))
        {
            return Enter(definition, instance, call);
        }

        // Of another package's interface one cannot say that an implementation here is what is called.
        if (interpreter.Code.Bodies.DeclarationOf(definition) is null)
        {
            return null;
        }

        Value? joined = null;
        foreach (IMethodSymbol implementation in interpreter.Code.Implementations.Of(definition, interpreter.Home))
        {
            Value result = Enter(implementation, interpreter.Service(implementation.ContainingType), call);
            joined = joined is null ? result : ValueOperations.Join(joined, result);
        }

        return joined;
    }

    private Value Enter(IMethodSymbol method, Value? instance, CallSite call) =>
        interpreter.Entering.Enter(Constructed(method, call), instance, call.Arguments, call.Syntax, call.Outs.Count == 0 ? null : (declared, frame) =>
        {
            foreach ((int ordinal, IOperation target) in call.Outs)
            {
                if (ordinal < declared.Parameters.Length && frame.Find(declared.Parameters[ordinal]) is { } value)
                {
                    interpreter.Assign(target, value, call.Syntax);
                }
            }
        });

    private IMethodSymbol Constructed(IMethodSymbol method, CallSite call) => method.Arity == 0 || method.Arity != call.TypeArguments.Count
        ? method
        : method.OriginalDefinition.Construct([.. call.TypeArguments.Select(interpreter.Frame.Meaning)]);
}

/// <summary>Knows what some calls do.</summary>
internal interface ICallRule
{
    /// <summary>What the call gives; null when the rule does not know it.</summary>
    Value? Try(CallSite call);
}
