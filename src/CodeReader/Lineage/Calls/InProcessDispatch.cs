using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Calls;

/// <summary>
/// Hands messages to their handlers in the same process: commands and queries of a mediator, notifications, and domain events, which are
/// handled as soon as somebody is given them, however they get to their handlers later.
/// </summary>
internal sealed class InProcessDispatch(Interpreter interpreter)
{
    private const int MostHandlers = 4;

    // Calls that take a message without passing it on.
    private static readonly string[] Lookers = ["Log", "Validate", "Map", "Adapt", "Equals", "Is", "Has", "Can", "Should", "Trace", "Ensure"];

    private static readonly string[] EnvelopeMembers = ["Message", "Data", "Notification", "Event", "Command", "Payload", "Body"];

    private readonly Dictionary<(object Message, string Handler), Value?> handled = [];

    /// <summary>What the handlers give; null when the call hands over no message that is handled here.</summary>
    public Value? Try(CallSite call)
    {
        if (Lookers.Any(l => call.Name.StartsWith(l, StringComparison.Ordinal)))
        {
            return null;
        }

        Value? result = null;
        foreach (Value message in call.Given.Concat(call.Given.Select(g => g.Element).OfType<Value>()))
        {
            if (message.Type is not INamedTypeSymbol type)
            {
                continue;
            }

            foreach (IMethodSymbol handler in HandlersOf(type).Take(MostHandlers))
            {
                if (Handle(message, type, handler, call) is { } given)
                {
                    result = result is null ? given : ValueOperations.Join(result, given);
                }
            }
        }

        return result;
    }

    // Two services can have messages of one name; each handles its own.
    private IReadOnlyList<IMethodSymbol> HandlersOf(INamedTypeSymbol type) => interpreter.Code.Dispatch.HandlersOf(type) is { Count: > 0 } all
        ? interpreter.Code.Scope.Nearest(interpreter.Home, [.. all.Where(h => h.DeclaringSyntaxReferences.Length > 0)], h => h.DeclaringSyntaxReferences[0].SyntaxTree)
        : [];

    private Value? Handle(Value message, INamedTypeSymbol type, IMethodSymbol handler, CallSite call)
    {
        (object, string) key = (message.Identity, interpreter.Code.SignatureOf(handler));
        if (handled.TryGetValue(key, out Value? before))
        {
            return before;
        }

        handled[key] = null;
        List<Value?> arguments = [.. handler.OriginalDefinition.Parameters.Select(p => Argument(p, message, type))];
        interpreter.Flows.Handlers++;
        try
        {
            return handled[key] = interpreter.Entering.Enter(handler, handler.IsStatic ? null : interpreter.Service(handler.ContainingType), arguments, call.Syntax);
        }
        finally
        {
            interpreter.Flows.Handlers--;
        }
    }

    private Value Argument(IParameterSymbol parameter, Value message, INamedTypeSymbol type)
    {
        string name = EvidenceOf.FullName(type);
        if (EvidenceOf.FullName(parameter.Type) == name || TypeShape.Bases(type).Concat(type.AllInterfaces).Any(b => EvidenceOf.FullName(b) == EvidenceOf.FullName(parameter.Type)))
        {
            return message;
        }

        if (parameter.Type is not INamedTypeSymbol { IsGenericType: true } envelope || !envelope.TypeArguments.Any(a => EvidenceOf.FullName(a) == name))
        {
            return interpreter.Outside(parameter.Type);
        }

        Value wrapped = Value.Of(envelope);
        foreach (string member in EnvelopeMembers)
        {
            wrapped.Set(member, message);
        }

        return wrapped;
    }
}
