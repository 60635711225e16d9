using System.Collections.Immutable;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>Calls that write to rows without an assignment: change-tracker entries, bulk updates, update builders, whole objects.</summary>
internal sealed class StoreCalls(Interpreter interpreter) : ICallRule
{
    private const string Entity = "Entity";

    private static readonly HashSet<string> Setters = new(StringComparer.Ordinal) { "SetProperty", "Set", "SetOnInsert", "SetField", "Inc", "Push", "AddToSet", "Increment", "Patch" };

    private static readonly HashSet<string> WholeRows = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Update", "UpdateRange", "Attach", "AttachRange", "Insert", "InsertOne", "InsertMany", "ReplaceOne", "Replace", "FindOneAndReplace",
        "Store", "Upsert", "Save", "StoreObjects", "Create", "BulkInsert", "BulkUpdate",
    };

    public Value? Try(CallSite call)
    {
        StoreWholeRows(call);
        return call.Verb switch
        {
            "Entry" when call.Given.Count == 1 => EntryOf(call.Type, call.Given[0]),
            "Property" or "Member" when call.Receiver?.Fields.ContainsKey(Entity) == true => MemberOfEntry(call),
            "SetValues" when call.Receiver?.Fields.TryGetValue(Entity, out Value? row) == true => SetValues(row, call),
            var verb when Setters.Contains(verb) && call.Given.Count >= 2 => SetMember(call),
            "ExecuteUpdate" or "Update" when call.Closures.FirstOrDefault() is { } update && RowsOf(call) is { } rows => ExecuteUpdate(update, rows, call),
            _ => null,
        };
    }

    /// <summary>What the change tracker gives for a row.</summary>
    public static Value EntryOf(ITypeSymbol? type, Value? row)
    {
        Value entry = Value.Of(type);
        if (row is not null && type?.Name.StartsWith("EntityEntry", StringComparison.Ordinal) != false)
        {
            entry.Set(Entity, row);
            entry.Set("CurrentValues", entry);
        }

        return entry;
    }

    private Value? RowsOf(CallSite call) =>
        call.Receiver is { } receiver && (receiver.Element is not null || TypeShape.ElementOf(receiver.Type) is not null)
        && interpreter.Members.ElementOf(receiver, null) is { } row && interpreter.Code.Entities.IsEntity(row.Type) ? row : null;

    private Value MemberOfEntry(CallSite call)
    {
        Value row = call.Receiver!.Fields[Entity];
        if (MemberNamed(call) is not { } name)
        {
            return Value.Of(call.Type);
        }

        Value entry = new(call.Type, Origins.None) { Slot = new(row, name) };
        Value value = interpreter.Members.Read(row, name, null, null, call.Syntax);
        entry.Set("OriginalValue", value);
        entry.Set("CurrentValue", value);
        return entry;
    }

    private Value SetValues(Value row, CallSite call)
    {
        if (row.Type is not null && call.Given.Count > 0)
        {
            new MappingByName(interpreter).Fill(row, row.Type, call.Given[0], call.Syntax);
        }

        return Value.Of(null);
    }

    // Set(x => x.Price, value): the first lambda chooses the member, the second argument is or computes the value.
    private Value? SetMember(CallSite call)
    {
        if (call.Given[0].Closure is not { Lambda: { } lambda } chooser || lambda.Symbol.Parameters.Length != 1)
        {
            return null;
        }

        Value row = interpreter.Queried is { } queried ? Value.Of(queried) : interpreter.Outside(RowNamed(call) ?? lambda.Symbol.Parameters[0].Type);
        Value member = interpreter.Entering.Enter(chooser, [row], call.Syntax);
        if (member.Origins.FirstOrDefault(o => o.Root is EntityRoot) is not { Root: EntityRoot root } origin)
        {
            return null;
        }

        Value value = call.Given[1].Closure is { } computing ? interpreter.Entering.Enter(computing, [row], call.Syntax) : call.Given[1];
        value = call.Verb is "Inc" or "Increment" ? interpreter.Computed(value.Type, [value]) : value;
        interpreter.Flows.Store(value, root.Type, origin.Path, interpreter.Place(call.Syntax));
        return call.Receiver ?? Value.Of(call.Type);
    }

    // Builders<Order>.Update.Set(…).Set(…): of a driver that is not there, the beginning names the row.
    private ITypeSymbol? RowNamed(CallSite call)
    {
        if (call.Method is not null)
        {
            return null;
        }

        for (SyntaxNode? node = call.Syntax; node is not null;)
        {
            if (node is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments }
                && interpreter.Code.Bodies.Model(node).GetTypeInfo(arguments[0]).Type is { } type && interpreter.Code.Entities.IsEntity(type))
            {
                return type;
            }

            node = node switch
            {
                InvocationExpressionSyntax invocation => invocation.Expression,
                MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 } generic } access when access.Expression is not GenericNameSyntax => generic,
                MemberAccessExpressionSyntax access => access.Expression,
                _ => null,
            };
        }

        return null;
    }

    private Value ExecuteUpdate(Closure update, Value row, CallSite call)
    {
        ITypeSymbol? before = interpreter.Queried;
        interpreter.Queried = row.Type;
        try
        {
            interpreter.Entering.Enter(update, [Value.Of(null), row], call.Syntax);
        }
        finally
        {
            interpreter.Queried = before;
        }

        return Value.Of(call.Type);
    }

    // A row that came as part of the payload is stored with all its members.
    private void StoreWholeRows(CallSite call)
    {
        if (!WholeRows.Contains(call.Verb))
        {
            return;
        }

        foreach (Value given in call.Given)
        {
            Value row = given.Element ?? given;
            if (interpreter.Code.Entities.IsEntity(row.Type) && row.Origins.Any(o => o.Root.ComesIn) && !interpreter.Code.Entities.IsTransport(row.Type!))
            {
                foreach (IPropertySymbol property in TypeShape.PropertiesOf(row.Type!))
                {
                    ImmutableArray<Origin> origins = Origins.Member(row.Origins, property.Name);
                    Value part = row.Fields.TryGetValue(property.Name, out Value? given2) ? given2 : new(property.Type, origins);
                    interpreter.Flows.Store(part, row.Type!, property.Name, interpreter.Place(call.Syntax));
                }
            }
        }
    }

    private static string? MemberNamed(CallSite call)
    {
        if (call.Given.Count == 0)
        {
            return null;
        }

        if (call.Given[0].Closure?.Lambda?.Syntax is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax access })
        {
            return access.Name.Identifier.ValueText;
        }

        return call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string text } ? text
            : call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } list } && list[0].Expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named }
                ? Code.CodeIndex.SimpleName(named[0].Expression) : null;
    }
}
