using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Results;

/// <summary>
/// Finds the persisted members, and the answers of other services, behind a value: those it was read from; those in which the same input was stored on the side; and, where a
/// value is only handed in, those behind the arguments of the callers or behind the places that make such an object.
/// </summary>
/// <param name="code">The code.</param>
/// <param name="awaited">All nodes that will be asked for: those that the same run passes are seen together.</param>
internal sealed class OriginResolver(CodeBase code, IReadOnlyList<SyntaxNode> awaited)
{
    private const int Highest = 4;

    private readonly CallersOf callers = new(code);
    private readonly Dictionary<SyntaxNode, Observation?> observed = [];
    private readonly HashSet<SyntaxNode> observing = [];

    /// <summary>What the next runs may cost. What an earlier budget cut short is run again.</summary>
    public required Budget Budget
    {
        get;
        set
        {
            if (field?.Exhausted == true)
            {
                observed.Clear();
            }

            field = value;
        }
    }

    /// <summary>What is behind a value that was observed.</summary>
    public FoundOrigins Resolve(Value value, Observation from)
    {
        FoundOrigins found = new();

        // What is made of several parts is none of them.
        Resolve(value, from, found, value.Fields.Keys.Any(Value.IsMember) ? ValueChange.Derived : ValueChange.Identity, 0);
        return found;
    }

    /// <summary>Runs the code around a node and sees its value; null when the code does not reach it.</summary>
    public Observation? Observe(SyntaxNode node)
    {
        node = Bare(node);
        if (observed.TryGetValue(node, out Observation? known))
        {
            return known;
        }

        if (!observing.Add(node) || code.ProjectOf(node) is not { } project)
        {
            return null;
        }

        try
        {
            IReadOnlyList<SyntaxNode> together = Together(node);
            FlowRecorder flows = new(code.Entities);
            Watch watch = Watch.For(together);
            Interpreter interpreter = new(code, project, flows, watch, Budget);
            new EntryPoint(interpreter).Run(node);
            foreach (SyntaxNode one in together.Where(n => n == node || !(Budget.Exhausted || observing.Contains(n))))
            {
                observed[one] = watch.ValueOf(one) is { } value ? new(interpreter, flows, value) : null;
            }
        }
        finally
        {
            observing.Remove(node);
        }

        return observed[node];
    }

    // The other arguments of the same call and the other messages of the same function: the run is the same, and dear. What a lambda fills is seen on its own.
    private IReadOnlyList<SyntaxNode> Together(SyntaxNode node)
    {
        SyntaxNode? function = FunctionAround(node);
        IEnumerable<SyntaxNode> others = (node.Ancestors().TakeWhile(a => a is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ArgumentSyntax).LastOrDefault() is ArgumentSyntax { Parent: BaseArgumentListSyntax list }
            ? list.Arguments.Select(a => (SyntaxNode)a.Expression) : [])
            .Concat(awaited).Select(Bare);
        return node is AnonymousFunctionExpressionSyntax
            ? [node]
            : [node, .. others.Where(o => o != node && o is not AnonymousFunctionExpressionSyntax && o.SyntaxTree == node.SyntaxTree && FunctionAround(o) == function).Distinct()];
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) => node.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax);

    // Neither is an operation of its own: what is inside has the value.
    private static SyntaxNode Bare(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        }

        return node;
    }

    private void Resolve(Value value, Observation from, FoundOrigins found, ValueChange change, int height)
    {
        foreach (Origin origin in ValueOperations.AllOrigins(value, v => code.Entities.IsEntity(v.Type)))
        {
            ValueChange total = origin.Change > change ? origin.Change : change;
            switch (origin.Root)
            {
                case EntityRoot row:
                    IReadOnlyList<EntityMember> members = code.Entities.Resolve(row.Type, origin.Path);
                    foreach (EntityMember member in code.Entities.IsTransport(row.Type) ? [] : members)
                    {
                        // Several members in one value are not the same as any of them.
                        found.Add(member, members.Count > 1 && total == ValueChange.Identity ? ValueChange.Derived : total, origin.Trail);
                    }

                    break;
                case AnswerRoot answer when origin.Path.Length > 0:
                    found.Add(answer.Call, origin.Path, total, origin.Trail);
                    break;
                case InputRoot input:
                    Resolve(input, origin, from, found, total, height);
                    break;
            }
        }
    }

    private void Resolve(InputRoot input, Origin origin, Observation from, FoundOrigins found, ValueChange change, int height)
    {
        List<StoredInput> stored = [.. from.Flows.StoredFrom(input).Select(s => s.Path == origin.Path ? s : OnlyValue(s, origin.Path)).OfType<StoredInput>()];

        // What handlers make of it later is a copy of what was stored at once.
        stored = [.. stored.Where(s => s.Handlers == stored.Min(other => other.Handlers))];
        foreach (StoredInput storage in stored)
        {
            found.Add(storage.Member, storage.Change > change ? storage.Change : change, storage.Trail);
        }

        if (stored.Count > 0 || height >= Highest)
        {
            return;
        }

        int before = found.Count;
        foreach (SyntaxNode argument in input.Parameter is { } parameter ? callers.ArgumentsFor(parameter) : [])
        {
            Climb(argument, origin.Path, found, change, height);
        }

        if (found.Count > before || origin.Path.Length == 0)
        {
            return;
        }

        foreach (SyntaxNode creation in input.Type is { } type ? callers.CreationsOf(type, from.Interpreter.Home) : [])
        {
            Climb(creation, origin.Path, found, change, height);
        }

        if (found.Count == before && input.Parameter is not null && Passed(input.Type, origin.Path) is (var message, var path))
        {
            found.AddPassed(message, path, change, origin.Trail);
        }
    }

    // What a handler is handed: the message itself, or what a library wraps it in.
    private static (string Type, string Path)? Passed(ITypeSymbol? type, string path)
    {
        if (type is null or ITypeParameterSymbol or { SpecialType: not SpecialType.None } || TypeShape.IsScalar(type))
        {
            return null;
        }

        int dot = path.IndexOf('.');
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } envelope && envelope.TypeArguments[0] is { TypeKind: not TypeKind.TypeParameter } content && dot > 0
            && TypeShape.TypeOf(TypeShape.MemberOf(type, path.Substring(0, dot))) is var held && (held is null || SymbolEqualityComparer.Default.Equals(held, content))
                ? (EvidenceOf.FullName(content), path.Substring(dot + 1))
                : (EvidenceOf.FullName(type), path);
    }

    // id.Value is what is stored as id, and a part of a value that is stored as one is computed of it.
    private static StoredInput? OnlyValue(StoredInput stored, string path)
    {
        string prefix = stored.Path.Length == 0 ? "" : stored.Path + ".";
        if (path.Length <= prefix.Length || !path.StartsWith(prefix, StringComparison.Ordinal) || stored.Type is not { } type
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || TypeShape.IsScalar(type) || TypeShape.ElementOf(type) is not null)
        {
            return null;
        }

        bool only = path.IndexOf('.', prefix.Length) < 0 && TypeShape.IsOnlyValue(type, path.Substring(prefix.Length));
        return only ? stored : stored with { Change = stored.Change > ValueChange.Derived ? stored.Change : ValueChange.Derived };
    }

    private void Climb(SyntaxNode node, string path, FoundOrigins found, ValueChange change, int height)
    {
        if (Observe(node) is not { } observation)
        {
            return;
        }

        Value value = observation.Value;
        foreach (string name in path.Length == 0 ? [] : path.Split('.'))
        {
            value = TypeShape.ElementOf(value.Type) is not null ? observation.Interpreter.Members.ElementOf(value, null) : value;
            value = observation.Interpreter.Members.Read(value, name, null, null, null);
        }

        Resolve(value, observation, found, change, height + 1);
    }
}

/// <summary>The value of a node, with the run in which it was seen.</summary>
internal sealed record Observation(Interpreter Interpreter, FlowRecorder Flows, Value Value);
