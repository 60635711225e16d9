using CatalogModel.Facts;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Results;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage;

/// <summary>
/// Follows values through the code of a workspace: from a consumed payload to the persisted members it ends in, and from the fields of a
/// published payload back to the persisted members they come from. Safe for use from several threads.
/// </summary>
public sealed class LineageEngine(SourceSet sources, PersistedTypes persisted, DispatchTable dispatch, CallTable? calls = null)
{
    private readonly CodeBase code = new(sources, persisted, dispatch, calls ?? CallTable.Empty);

    /// <summary>Which code runs because of which messages.</summary>
    /// <param name="handled">Message → its handler, and what following it reached.</param>
    internal HandledCode Handled(IEnumerable<(string Message, IMethodSymbol? Handler, ConsumerFlows Flows)> handled) =>
        new(code, handled.Select(h => (h.Message, h.Handler is null ? null : code.Bodies.DeclarationOf(h.Handler), h.Flows.Reached)));

    /// <summary>What a handler does with its payload.</summary>
    /// <param name="handler">The method or lambda that takes the message.</param>
    /// <param name="payload">Where in it the payload comes from.</param>
    /// <param name="cancellation">Ends the following early, with an exception.</param>
    public ConsumerFlows FollowConsumer(IMethodSymbol handler, PayloadSource payload, CancellationToken cancellation) =>
        FollowConsumer(handler, payload, new Budget(cancellation));

    /// <summary>What several pieces of code do with one payload, in the order in which they run.</summary>
    internal ConsumerFlows FollowConsumer(IReadOnlyList<(IMethodSymbol Method, PayloadSource Payload)> handlers, CancellationToken cancellation) =>
        FollowConsumer(handlers, new Budget(cancellation));

    /// <summary>What a handler does with its payload, as far as a budget goes.</summary>
    internal ConsumerFlows FollowConsumer(IMethodSymbol handler, PayloadSource payload, Budget budget) => FollowConsumer([(handler, payload)], budget);

    private ConsumerFlows FollowConsumer(IReadOnlyList<(IMethodSymbol Method, PayloadSource Payload)> handlers, Budget budget)
    {
        List<(IMethodSymbol Method, SyntaxNode Declaration, PayloadSource Payload)> declared =
            [.. from handler in handlers
                let method = code.Bodies.Declared(handler.Method)
                where method is not null && code.Bodies.DeclarationOf(method) is not null
                select (method, code.Bodies.DeclarationOf(method)!, handler.Payload)];
        if (declared.Count == 0 || code.ProjectOf(declared[0].Declaration) is not { } project)
        {
            return new();
        }

        FlowRecorder flows = new(code.Entities);
        Watch watch = handlers[0].Payload.Node is { } node ? Watch.Give(node, new(null, Origin.Of(Root.Payload))) : Watch.Nothing();
        Interpreter interpreter = new(code, project, flows, watch, budget);
        EntryPoint entry = new(interpreter);
        bool complete = Bounded(() =>
        {
            foreach ((IMethodSymbol method, SyntaxNode declaration, PayloadSource payload) in declared)
            {
                if (declaration is AnonymousFunctionExpressionSyntax lambda)
                {
                    interpreter.RunLambda(lambda, p => Given(p, payload, interpreter));
                }
                else
                {
                    entry.Run(method, p => Given(p, payload, interpreter));
                }
            }

            interpreter.RunPending();
        });
        return new() { Writes = flows.Writes, Lookups = flows.Lookups, Reads = flows.Reads, Reached = interpreter.Entering.Visited, Truncated = !complete || budget.Exhausted };
    }

    private static Value? Given(IParameterSymbol parameter, PayloadSource payload, Interpreter interpreter) =>
        payload.Parameter is { } given && given.Ordinal == parameter.Ordinal
            ? payload.State is { } state ? interpreter.Behaviour(state, new(payload.Type, Origin.Of(Root.Payload)))
                : PayloadOf(parameter.Type is IErrorTypeSymbol ? payload.Type ?? parameter.Type : parameter.Type, payload.EnvelopeMember)
            : payload.Parts.TryGetValue(parameter.Name, out string? part) ? new(parameter.Type, Origin.Of(Root.Payload, part))
            : null;

    /// <summary>
    /// What happens to the answer of a call, and to the rows that are read on the way, in all code that leads to the call: each method above
    /// it that nobody is seen to call is run.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">Ends the following early, with an exception.</param>
    public CallFlows FollowCall(SyntaxNode call, CancellationToken cancellation)
    {
        List<AnswerStored> stored = [];
        List<ValueCopied> copies = [];
        Budget budget = new(cancellation);
        foreach (SyntaxNode entry in new Entries(code).Above(call))
        {
            FlowRecorder flows = new(code.Entities);
            Interpreter interpreter = new(code, code.ProjectOf(entry)!, flows, Watch.For(entry), budget);
            Bounded(() => new EntryPoint(interpreter).Run(entry));
            stored.AddRange(flows.Answers);
            copies.AddRange(flows.Copies);
        }

        return new(stored, copies);
    }

    /// <summary>The fields of a payload with the persisted members that their values come from, sorted by name.</summary>
    /// <param name="payloadExpression">
    /// The expression that makes the payload, or whose value it is; for a lambda that fills a message, the lambda.
    /// </param>
    /// <param name="cancellation">Ends the following early, with an exception.</param>
    public IReadOnlyList<PayloadOrigin> FollowPayload(SyntaxNode payloadExpression, CancellationToken cancellation) =>
        FollowPayloads([payloadExpression], cancellation)[0];

    /// <summary>The fields of several payloads, in their order. Those that stand together are cheaper to follow together: they have the same code around them, and the same callers.</summary>
    /// <param name="payloadExpressions">The expressions that make the payloads.</param>
    /// <param name="cancellation">Ends the following early, with an exception.</param>
    public IReadOnlyList<IReadOnlyList<PayloadOrigin>> FollowPayloads(IReadOnlyList<SyntaxNode> payloadExpressions, CancellationToken cancellation) =>
        FollowPayloads(payloadExpressions, () => new(cancellation));

    /// <summary>The fields of a payload with their origins, as far as a budget goes.</summary>
    internal IReadOnlyList<PayloadOrigin> FollowPayload(SyntaxNode payloadExpression, Budget budget) => FollowPayloads([payloadExpression], () => budget)[0];

    private IReadOnlyList<IReadOnlyList<PayloadOrigin>> FollowPayloads(IReadOnlyList<SyntaxNode> payloadExpressions, Func<Budget> budget)
    {
        IReadOnlyList<SyntaxNode> expressions = [.. payloadExpressions.Select(p => p is ArgumentSyntax argument ? argument.Expression : p)];
        OriginResolver resolver = new(code, expressions) { Budget = budget() };
        List<IReadOnlyList<PayloadOrigin>> all = [];
        foreach (SyntaxNode expression in expressions)
        {
            resolver.Budget = budget();
            all.Add(code.ProjectOf(expression) is null ? [] : OriginsOf(expression, resolver));
        }

        return all;
    }

    private static List<PayloadOrigin> OriginsOf(SyntaxNode expression, OriginResolver resolver)
    {
        List<PayloadOrigin> origins = [];
        Bounded(() =>
        {
            if (resolver.Observe(expression) is { } observation)
            {
                origins.AddRange(new PayloadFields(observation.Interpreter).Of(observation.Value)
                    .Select(field => (field.Key, field.Value.Type, field.Value.Given, Found: resolver.Resolve(field.Value.Value, observation)))
                    .Select(field => new PayloadOrigin(field.Key, field.Type, field.Found.Rows) { Given = field.Given, Answers = field.Found.Answers, Passed = Placed(field.Found.Passed, expression) }));
            }
        });
        return origins;
    }

    // What is passed on at once passed the place where it is.
    private static IReadOnlyList<PassedOrigin> Placed(IReadOnlyList<PassedOrigin> passed, SyntaxNode at) =>
        [.. passed.Select(p => p.Chain.Count > 0 ? p : p with { Chain = [EvidenceOf.Node(at)] })];

    private static Value PayloadOf(ITypeSymbol type, string? envelopeMember)
    {
        if (envelopeMember is null)
        {
            return new(type, Origin.Of(Root.Payload));
        }

        Value envelope = Value.Of(type);
        Value holder = envelope;
        string[] names = envelopeMember.Split('.');
        for (int i = 0; i < names.Length; i++)
        {
            ITypeSymbol? member = TypeShape.TypeOf(TypeShape.MemberOf(holder.Type, names[i]))
                ?? (i == names.Length - 1 && type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic ? generic.TypeArguments[0] : null);
            Value value = i == names.Length - 1 ? new(member, Origin.Of(Root.Payload)) : Value.Of(member);
            holder.Set(names[i], value);
            holder = value;
        }

        return envelope;
    }

    // Code can be nested more deeply than a thread can follow, and broken in ways that the compiler's own model does not survive:
    // what was found until there stays, and the other messages are followed all the same.
    private static bool Bounded(Action follow)
    {
        try
        {
            follow();
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return false;
        }
    }
}
