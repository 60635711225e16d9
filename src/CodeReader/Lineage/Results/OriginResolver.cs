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
internal sealed class OriginResolver(CodeBase code, Budget budget)
{
    private const int Highest = 4;

    private readonly CallersOf callers = new(code);
    private readonly Dictionary<SyntaxNode, Observation?> observed = [];
    private readonly HashSet<SyntaxNode> observing = [];

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
        // Neither is an operation of its own: what is inside has the value.
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        }

        if (observed.TryGetValue(node, out Observation? known))
        {
            return known;
        }

        if (!observing.Add(node) || code.ProjectOf(node) is not { } project)
        {
            return null;
        }

        FlowRecorder flows = new(code.Entities);
        Watch watch = Watch.For(node);
        Interpreter interpreter = new(code, project, flows, watch, budget);
        new EntryPoint(interpreter).Run(node);
        observing.Remove(node);
        return observed[node] = watch.Value is { } value ? new(interpreter, flows, value) : null;
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
