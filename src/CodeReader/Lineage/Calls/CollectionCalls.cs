using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Calls;

/// <summary>Calls on collections and queries, LINQ's and those that look like them, by name.</summary>
internal sealed class CollectionCalls(Interpreter interpreter) : ICallRule
{
    public Value? Try(CallSite call)
    {
        // A driver that is not there asks for its rows once more: collection.Find(…).FirstOrDefault().
        if (call.Method is null && call.Receiver is { Element: null } row && interpreter.Code.Entities.IsEntity(row.Type) && CollectionVerbs.One.Contains(call.Verb))
        {
            return row;
        }

        if (call.Receiver is not { } collection || call.Receiver.Closure is not null || !CollectionVerbs.IsKnown(call.Verb) || !IsCollection(collection, call))
        {
            return null;
        }

        // A type of its own that only looks like a collection does what its code says.
        if (call.Method is { } method && interpreter.Code.Bodies.HasBody(method.ReducedFrom ?? method))
        {
            return null;
        }

        Value element = interpreter.Members.ElementOf(collection, null);
        return call.Verb switch
        {
            "OfType" or "Cast" => Typed(collection, element, call),
            "Select" or "ConvertAll" or "SelectMany" => Projected(element, call),
            "ForEach" => Visited(element, call),
            "GroupBy" or "ToLookup" => Grouped(element, call),
            "ToDictionary" or "ToImmutableDictionary" or "ToFrozenDictionary" => Keyed(element, call),
            "Zip" => Zipped(element, call),
            "Join" or "GroupJoin" or "LeftJoin" => Matched(element, call),
            var verb when CollectionVerbs.Adding.Contains(verb) => Added(collection, call),
            var verb when CollectionVerbs.Both.Contains(verb) => Joined(collection, call),
            var verb when CollectionVerbs.Same.Contains(verb) => Filtered(collection, element, call),
            var verb when CollectionVerbs.One.Contains(verb) => Picked(element, call),
            _ => Reduced(element, call),
        };
    }

    // What did not bind is a collection when it has elements, or is asked with a lambda.
    private static bool IsCollection(Value collection, CallSite call) =>
        TypeShape.ElementOf(collection.Type) is not null
        || collection.Element is not null
        || (collection.Type is null or { TypeKind: TypeKind.Error } && call.Closures.Any());

    private Value Typed(Value collection, Value element, CallSite call)
    {
        if (call.TypeArguments.Count == 0)
        {
            return collection;
        }

        Value typed = Value.Of(call.Type);
        typed.Element = interpreter.Code.Entities.IsEntity(call.TypeArguments[0]) ? Value.Of(call.TypeArguments[0]) : element.As(call.TypeArguments[0]);
        return typed;
    }

    private Value Projected(Value element, CallSite call)
    {
        Value projection = Value.Of(call.Type);
        Value result = call.Closures.FirstOrDefault() is { } lambda ? interpreter.Entering.Enter(lambda, [element], call.Syntax) : element;
        projection.Element = call.Verb != "SelectMany" ? result
            : call.Closures.Skip(1).FirstOrDefault() is { } pairing
                ? interpreter.Entering.Enter(pairing, [element, interpreter.Members.ElementOf(result, null)], call.Syntax)
                : interpreter.Members.ElementOf(result, null);
        return projection;
    }

    private Value Visited(Value element, CallSite call)
    {
        foreach (Closure lambda in call.Closures)
        {
            interpreter.Entering.Enter(lambda, [element], call.Syntax);
        }

        return Value.Of(call.Type);
    }

    private Value Grouped(Value element, CallSite call)
    {
        Value group = Value.Of(TypeShape.ElementOf(call.Type));
        group.Set("Key", call.Closures.FirstOrDefault() is { } key ? interpreter.Entering.Enter(key, [element], call.Syntax) : Value.Of(null));
        group.Element = call.Closures.Skip(1).FirstOrDefault() is { } chosen ? interpreter.Entering.Enter(chosen, [element], call.Syntax) : element;
        Value groups = Value.Of(call.Type);
        groups.Element = group;
        return groups;
    }

    private Value Keyed(Value element, CallSite call)
    {
        Value pair = Value.Of(TypeShape.ElementOf(call.Type));
        pair.Set("Key", call.Closures.FirstOrDefault() is { } key ? interpreter.Entering.Enter(key, [element], call.Syntax) : Value.Of(null));
        pair.Set("Value", call.Closures.Skip(1).FirstOrDefault() is { } chosen ? interpreter.Entering.Enter(chosen, [element], call.Syntax) : element);
        Value dictionary = Value.Of(call.Type);
        dictionary.Element = pair;
        return dictionary;
    }

    private Value Zipped(Value element, CallSite call)
    {
        Value other = call.Given.FirstOrDefault(g => g.Closure is null) is { } second ? interpreter.Members.ElementOf(second, null) : Value.Of(null);
        Value zipped = Value.Of(call.Type);
        if (call.Closures.FirstOrDefault() is { } lambda)
        {
            zipped.Element = interpreter.Entering.Enter(lambda, [element, other], call.Syntax);
            return zipped;
        }

        Value pair = Value.Of(TypeShape.ElementOf(call.Type));
        pair.Set("Item1", element);
        pair.Set("Item2", other);
        zipped.Element = pair;
        return zipped;
    }

    private Value Matched(Value element, CallSite call)
    {
        Value other = call.Given.FirstOrDefault(g => g.Closure is null) ?? Value.Of(null);
        Value matched = Value.Of(call.Type);
        matched.Element = call.Closures.LastOrDefault() is { } result
            ? interpreter.Entering.Enter(result, [element, call.Verb == "GroupJoin" ? other : interpreter.Members.ElementOf(other, null)], call.Syntax)
            : element;
        return matched;
    }

    private Value Added(Value collection, CallSite call)
    {
        bool many = call.Verb is "AddRange" or "InsertRange" or "UnionWith";
        List<Value> added = [.. call.Given.Where(g => g.Closure is null)];
        if (call.Verb is "Insert" or "InsertRange" && added.Count > 1)
        {
            added.RemoveAt(0);
        }

        if (added.Count > 0)
        {
            List<Value> elements = many ? [.. added.Select(a => TypeShape.ElementOf(a.Type) is null && a.Element is null ? a : interpreter.Members.ElementOf(a, null))] : added;
            bool pairs = !many && elements.Count == 2 && TypeShape.ElementOf(collection.Type) is { Name: "KeyValuePair" };
            if (pairs)
            {
                interpreter.AddElements(collection, elements, call.Syntax);
            }

            foreach (Value one in pairs ? [] : elements)
            {
                interpreter.Members.Add(collection, one, call.Syntax);
            }
        }

        return StoreCalls.EntryOf(call.Type, added.FirstOrDefault());
    }

    private Value Joined(Value collection, CallSite call)
    {
        Value joined = Value.Of(call.Type ?? collection.Type);
        joined.Element = interpreter.Members.ElementOf(collection, null);
        foreach (Value other in call.Given.Where(g => g.Closure is null))
        {
            joined.Element = ValueOperations.Join(joined.Element, call.Verb is "Append" or "Prepend" ? other : interpreter.Members.ElementOf(other, null));
        }

        return joined;
    }

    private Value Filtered(Value collection, Value element, CallSite call)
    {
        Ask(element, call);
        return collection;
    }

    private Value Picked(Value element, CallSite call)
    {
        Ask(element, call);
        if (call.Verb == "Find" && interpreter.Code.Entities.IsEntity(element.Type))
        {
            foreach (Value key in call.Given.Where(g => g.Closure is null))
            {
                interpreter.Flows.LookUp(key, element.Type!, null, interpreter.Place(call.Syntax));
            }
        }

        return element;
    }

    private Value Reduced(Value element, CallSite call)
    {
        List<Value> results = Ask(element, call);
        if (call.Verb == "Contains" && call.Given.Count > 0)
        {
            interpreter.Compare(call.Given[0], element, call.Syntax);
        }

        return interpreter.Computed(call.Type, results.Count > 0 ? results : [element, .. call.Given.Where(g => g.Closure is null)]);
    }

    // The lambdas of a query are conditions on its rows.
    private List<Value> Ask(Value element, CallSite call)
    {
        ITypeSymbol? before = interpreter.Queried;
        interpreter.Queried = interpreter.Code.Entities.IsEntity(element.Type) ? element.Type : before;
        try
        {
            return [.. call.Closures.Select(lambda => interpreter.Entering.Enter(lambda, [element], call.Syntax))];
        }
        finally
        {
            interpreter.Queried = before;
        }
    }
}
