using System.Collections.Immutable;
using CodeReader.Lineage.Calls;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Reads and writes members of abstract objects. Members of rows come from the row, and what is written to them is stored.</summary>
internal sealed class Members(Interpreter interpreter)
{
    private readonly RowMembers rows = new(interpreter);

    /// <summary>The value of a member.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="type">Its type at the place of use, when it is known.</param>
    /// <param name="member">Its symbol, when it bound.</param>
    /// <param name="at">The place of use; null when the member is not read by code but by its name.</param>
    public Value Read(Value instance, string name, ITypeSymbol? type, ISymbol? member, SyntaxNode? at)
    {
        member ??= TypeShape.MemberOf(instance.Type, name);
        if (member is null && SagaState.Of(instance.Type, name) is { } state)
        {
            return interpreter.Outside(state);
        }

        type = type is null or { TypeKind: TypeKind.Error or TypeKind.TypeParameter } ? TypeShape.TypeOf(member) ?? type : type;
        if (Answers.IsEnvelope(instance, name))
        {
            return instance.Fields.TryGetValue(name, out Value? held) ? held : instance.As(type ?? instance.Type);
        }

        if (IsWrapper(instance.Type, name))
        {
            return instance.Fields.TryGetValue(name, out Value? wrapped) ? wrapped : instance;
        }

        if (TypeShape.IsScalar(instance.Type))
        {
            return name == "Value" && (IsNullable(instance.Type) || IsNullable(member?.ContainingType))
                ? instance
                : interpreter.Computed(type, [instance]);
        }

        if (IsMeasure(instance, name))
        {
            return interpreter.Computed(type, [instance, ElementOf(instance, null)]);
        }

        if (interpreter.Code.Entities.IsEntity(instance.Type) && !instance.Origins.Any(o => o.Root.ComesIn))
        {
            return rows.Read(instance, name, type, member, at);
        }

        return ReadObject(instance, name, type, member, at);
    }

    /// <summary>Gives a member a value.</summary>
    public void Write(Value instance, string name, ISymbol? member, Value value, SyntaxNode at)
    {
        if (instance.Slot is { } slot && name == "CurrentValue")
        {
            Write(slot.Row, slot.Member, TypeShape.MemberOf(slot.Row.Type, slot.Member), value, at);
            return;
        }

        if (interpreter.Code.Entities.IsEntity(instance.Type) && rows.Write(instance, name, member, value, at))
        {
            return;
        }

        if (interpreter.Code.Bodies.SetterOf(member) is { } setter)
        {
            interpreter.Entering.Enter(setter, instance, [value], at);
            return;
        }

        // A part of a row, an owned object say, is stored with the row.
        foreach (Origin origin in instance.Origins)
        {
            if (origin is { Root: EntityRoot row, Path.Length: > 0 })
            {
                interpreter.Flows.Store(value, row.Type, origin.Path + "." + name, interpreter.Place(at));
            }
        }

        Set(instance, name, value.Origins.Length == 0 ? value : value.With(Origins.Through(value.Origins, interpreter.Place(at))));
    }

    /// <summary>What the elements of a collection are.</summary>
    public Value ElementOf(Value collection, ITypeSymbol? type)
    {
        if (collection.Element is { } known)
        {
            return collection.Origins.Length == 0 ? known : known.With(Origins.Again(known.Origins, collection.Origins));
        }

        type = type is null or { TypeKind: TypeKind.Error } ? TypeShape.ElementOf(collection.Type) : type;
        Value element = interpreter.Code.Entities.IsEntity(type) && !collection.Origins.Any(o => o.Root.ComesIn)
            ? Value.Of(type)
            : new(type, collection.Origins);
        return collection.Element = element;
    }

    /// <summary>What an indexer gives: the value of a pair, or an element.</summary>
    public Value Indexed(Value collection, ITypeSymbol? type)
    {
        if (TypeShape.IsScalar(collection.Type))
        {
            return interpreter.Computed(type, [collection]);
        }

        Value element = ElementOf(collection, null);
        return element.Fields.TryGetValue("Value", out Value? value) && element.Fields.ContainsKey("Key") ? value : type is null ? element : ElementOf(collection, type);
    }

    /// <summary>A value becomes an element of a collection; it is stored when the collection is part of a row.</summary>
    public void Add(Value collection, Value element, SyntaxNode at)
    {
        foreach (Origin origin in collection.Origins)
        {
            if (origin is { Root: EntityRoot row, Path.Length: > 0 })
            {
                interpreter.Flows.Store(element, row.Type, origin.Path, interpreter.Place(at));
            }
        }

        collection.Element = collection.Element is null ? element : ValueOperations.Join(collection.Element, element);
    }

    /// <summary>The value of a primary constructor's parameter, as a member of the object sees it.</summary>
    public Value Captured(Value instance, string parameter, ITypeSymbol? type)
    {
        string name = CapturedName(parameter);
        if (!instance.Fields.TryGetValue(name, out Value? value))
        {
            instance.Set(name, value = interpreter.Outside(type));
        }

        return value;
    }

    /// <summary>Keeps the value of a primary constructor's parameter for the members that use it.</summary>
    public void Capture(Value instance, string parameter, Value value) => Set(instance, CapturedName(parameter), value);

    // No member can be called so.
    private static string CapturedName(string parameter) => "(" + parameter + ")";

    // How many elements there are is computed of them, and none of them; a collection of the code's own says by its code what it has.
    private bool IsMeasure(Value collection, string name) =>
        name is "Count" or "Length" or "LongLength" or "IsEmpty" or "IsDefaultOrEmpty" && !collection.Fields.ContainsKey(name)
        && TypeShape.ElementOf(collection.Type) is not null && interpreter.Code.Bodies.DeclarationOf(collection.Type!) is null;

    private static bool IsNullable(ITypeSymbol? type) => type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static bool IsWrapper(ITypeSymbol? type, string name) =>
        (name == "Result" && type is INamedTypeSymbol { Name: "Task" or "ValueTask" }) || (name == "Value" && type is INamedTypeSymbol { Name: "Lazy" });

    private Value ReadObject(Value instance, string name, ITypeSymbol? type, ISymbol? member, SyntaxNode? at)
    {
        instance.Fields.TryGetValue(name, out Value? given);
        ImmutableArray<Origin> own = [.. instance.Origins.Where(o => o.Root is EntityRoot)];
        if (own.Length > 0 && given is not null)
        {
            return RowMembers.Overlay(given, type, Seen(Origins.Member(own, name), at));
        }

        if (given is not null)
        {
            interpreter.Flows.Read(given.Origins);
            Value again = instance.Origins.Length == 0 || given.Origins.Length == 0 ? given
                : given.With(Origins.Again(given.Origins, Seen(Origins.Member(instance.Origins, name), at)));
            return given.Type is null or { TypeKind: TypeKind.Error or TypeKind.TypeParameter } && type is not null ? again.As(type) : again;
        }

        if (interpreter.Code.Bodies.GetterOf(member) is { } getter && (instance.Exact || instance.Origins.Length == 0 || IsComputedOfPayload(instance, member)))
        {
            return interpreter.Entering.Enter(getter, instance, [], at);
        }

        if (instance.Origins.Length == 0)
        {
            Value unknown = instance.Exact ? Value.Of(type) : interpreter.Outside(type);
            instance.Set(name, unknown);
            return unknown;
        }

        return Part(instance, name, type, at);
    }

    private Value Part(Value instance, string name, ITypeSymbol? type, SyntaxNode? at)
    {
        bool comesIn = instance.Origins.Any(o => o.Root.ComesIn);
        if (!comesIn && rows.IsNavigation(type, out Value? related))
        {
            instance.Set(name, related);
            return related;
        }

        ImmutableArray<Origin> origins = Origins.Member(instance.Origins, name);
        interpreter.Flows.Read(origins);
        Value part = new(type, Seen(origins, at));
        instance.Set(name, part);
        return part;
    }

    private ImmutableArray<Origin> Seen(ImmutableArray<Origin> origins, SyntaxNode? at) =>
        at is null ? origins : Origins.Through(origins, interpreter.Place(at));

    /// <summary>Keeps a member's value; where the code may not run, beside the one it had.</summary>
    public void Set(Value instance, string name, Value value) =>
        instance.Set(name, interpreter.MayNotRun && instance.Fields.TryGetValue(name, out Value? before) ? ValueOperations.Join(before, value) : value);

    // What a message computes of its members comes from them; what can be set came with it.
    private static bool IsComputedOfPayload(Value instance, ISymbol? member) =>
        member is IPropertySymbol { SetMethod: null } && instance.Origins.All(o => o.Root.ComesIn);
}
