using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Members of rows: their values come from the row, what is written to them is stored, and related rows lead on.</summary>
internal sealed class RowMembers(Interpreter interpreter)
{
    /// <summary>The value of a member of a row.</summary>
    public Value Read(Value row, string name, ITypeSymbol? type, ISymbol? member, SyntaxNode? at)
    {
        if (IsNavigation(type, out Value? related))
        {
            if (!row.Fields.TryGetValue(name, out Value? known))
            {
                if (interpreter.Code.Bodies.GetterOf(member) is { } computed)
                {
                    Value result = interpreter.Entering.Enter(computed, row, [], at);
                    return result.IsEmpty && !interpreter.Code.Entities.IsEntity(result.Type) ? related : result;
                }

                row.Set(name, known = related);
            }

            return known;
        }

        bool stored = interpreter.Code.Entities.IsStored(row.Type!, name);
        if (interpreter.Code.Bodies.GetterOf(member) is { } getter && (!stored || member is IPropertySymbol { SetMethod: null }))
        {
            return interpreter.Entering.Enter(getter, row, [], at);
        }

        row.Fields.TryGetValue(name, out Value? given);
        if (!stored)
        {
            return given ?? Value.Of(type);
        }

        Origin own = Origin.Of(new EntityRoot(row.Type!), name);
        return Overlay(given, type, [at is null ? own : own.Through(interpreter.Place(at))]);
    }

    /// <summary>What a row's member holds: it came from the row, and from the payload if that was put there before. How it got there is no origin any more.</summary>
    public static Value Overlay(Value? given, ITypeSymbol? type, ImmutableArray<Origin> own)
    {
        if (given is null)
        {
            return new(type, own);
        }

        return given.With(given.Type ?? type, Origins.Union(own, [.. given.Origins.Where(o => o.Root.ComesIn)]));
    }

    /// <summary>Gives a member of a row a value; false when the member is none of the row but of its code.</summary>
    public bool Write(Value row, string name, ISymbol? member, Value value, SyntaxNode at)
    {
        bool stored = interpreter.Code.Entities.IsStored(row.Type!, name);
        if (!stored && interpreter.Code.Bodies.SetterOf(member) is not null)
        {
            return false;
        }

        if (stored && !interpreter.Code.Entities.IsTransport(row.Type!))
        {
            interpreter.Flows.Store(value, row.Type!, name, interpreter.Place(at));
        }

        interpreter.Members.Set(row, name, value);
        return true;
    }

    /// <summary>Whether a member of this type leads to other rows, and to what.</summary>
    public bool IsNavigation(ITypeSymbol? type, [NotNullWhen(true)] out Value? related)
    {
        ITypeSymbol? element = TypeShape.ElementOf(type);
        related = null;
        if (interpreter.Code.Entities.IsEntity(TypeShape.Unwrapped(type)))
        {
            related = Value.Of(type);
        }
        else if (element is not null && interpreter.Code.Entities.IsEntity(element))
        {
            related = Value.Of(type);
            related.Element = Value.Of(element);
        }

        return related is not null;
    }
}
