using System.Collections.Immutable;
using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Results;

/// <summary>Takes down what happens to values while code is evaluated.</summary>
internal sealed class FlowRecorder(EntityMembers members)
{
    private const int DeepestObject = 6;

    private readonly Dictionary<(string From, EntityMember To), MessageWrite> writes = [];
    private readonly Dictionary<(string From, string Entity, string? Member), MessageLookup> lookups = [];
    private readonly SortedSet<string> reads = new(StringComparer.Ordinal);
    private readonly Dictionary<InputRoot, List<StoredInput>> stored = [];
    private readonly Dictionary<(string Call, string From, EntityMember To), MessageWrite> answers = [];
    private readonly Dictionary<(EntityMember From, EntityMember To), ValueCopied> copies = [];

    /// <summary>How many handlers of messages are around the code that is being evaluated.</summary>
    public int Handlers { get; set; }

    /// <summary>Payload values that were stored, the strongest relation of each pair, sorted.</summary>
    public IReadOnlyList<MessageWrite> Writes =>
        [.. writes.Values.OrderBy(w => w.From, StringComparer.Ordinal).ThenBy(w => w.Entity, StringComparer.Ordinal).ThenBy(w => w.To, StringComparer.Ordinal)];

    /// <summary>Payload values that rows were looked up by, sorted.</summary>
    public IReadOnlyList<MessageLookup> Lookups =>
        [.. lookups.Values.OrderBy(l => l.From, StringComparer.Ordinal).ThenBy(l => l.Entity, StringComparer.Ordinal).ThenBy(l => l.Member, StringComparer.Ordinal)];

    /// <summary>Payload paths that were read, without those on the way to longer ones, sorted.</summary>
    public IReadOnlyList<string> Reads =>
        [.. reads.Where(r => r.Length > 0 && !reads.Any(longer => longer.StartsWith(r + ".", StringComparison.Ordinal)))];

    /// <summary>Values of other services' answers that were stored, with the call that was answered, sorted.</summary>
    public IReadOnlyList<AnswerStored> Answers =>
    [
        .. answers.Select(a => new AnswerStored(a.Key.Call, a.Value))
            .OrderBy(a => a.Call, StringComparer.Ordinal).ThenBy(a => a.Write.From, StringComparer.Ordinal)
            .ThenBy(a => a.Write.Entity, StringComparer.Ordinal).ThenBy(a => a.Write.To, StringComparer.Ordinal),
    ];

    /// <summary>Values of rows that were stored in rows of other entities, sorted.</summary>
    public IReadOnlyList<ValueCopied> Copies =>
    [
        .. copies.Values.OrderBy(c => c.FromEntity, StringComparer.Ordinal).ThenBy(c => c.From, StringComparer.Ordinal)
            .ThenBy(c => c.ToEntity, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal),
    ];

    /// <summary>The members in which an input was stored, unchanged or in a standard form.</summary>
    public IEnumerable<StoredInput> StoredFrom(InputRoot root) => stored.TryGetValue(root, out List<StoredInput>? found) ? found : [];

    /// <summary>A value is stored in a member of a row.</summary>
    public void Store(Value value, ITypeSymbol entity, string path, Evidence at) => Store(value, entity, path, at, [], 0);

    /// <summary>A value is stored in a column.</summary>
    public void Store(Value value, EntityMember column, Evidence at)
    {
        foreach (Origin origin in ValueOperations.AllOrigins(value, v => members.IsEntity(v.Type)).Where(o => o.Root is not EntityRoot))
        {
            Store(origin, origin.Path, column, Trail.Through(origin.Trail, at), value.Type);
        }
    }

    /// <summary>A payload value decides which row is found.</summary>
    /// <param name="key">The value.</param>
    /// <param name="entity">The row's type.</param>
    /// <param name="path">The member it is compared with; null for the key.</param>
    /// <param name="at">Where.</param>
    public void LookUp(Value key, ITypeSymbol entity, string? path, Evidence at)
    {
        string name = EvidenceOf.FullName(entity);
        string? member = path;
        if (path is not null && members.Resolve(entity, path) is { Count: > 0 } found)
        {
            (name, member) = (found[0].Entity, found[0].Path);
        }

        foreach (Origin origin in ValueOperations.AllOrigins(key, v => members.IsEntity(v.Type)).Where(o => o.Root == Root.Payload && o.Path.Length > 0))
        {
            if (!lookups.ContainsKey((origin.Path, name, member)))
            {
                lookups.Add((origin.Path, name, member), new(origin.Path, name, member, at));
            }
        }
    }

    /// <summary>Members of the payload are read.</summary>
    public void Read(ImmutableArray<Origin> origins)
    {
        foreach (Origin origin in origins)
        {
            if (origin.Root == Root.Payload)
            {
                reads.Add(origin.Path);
            }
        }
    }

    private void Store(Value value, ITypeSymbol entity, string path, Evidence at, HashSet<Value> seen, int depth)
    {
        if (depth > DeepestObject || !seen.Add(value))
        {
            return;
        }

        foreach (Origin origin in value.Origins)
        {
            Store(origin, entity, path, at, value.Type);
        }

        // A row below a row is stored by its own members.
        if (members.IsEntity(value.Type))
        {
            return;
        }

        foreach (KeyValuePair<string, Value> field in value.Fields.Where(f => Value.IsMember(f.Key)).ToList())
        {
            Store(field.Value, entity, path + "." + field.Key, at, seen, depth + 1);
        }

        if (value.Element is not null)
        {
            Store(value.Element, entity, path, at, seen, depth + 1);
        }
    }

    private void Store(Origin origin, ITypeSymbol entity, string path, Evidence at, ITypeSymbol? type)
    {
        if (origin.Root is EntityRoot row)
        {
            Copy(origin, row, entity, path, at);
            return;
        }

        foreach (EntityMember member in members.Resolve(entity, path))
        {
            // A whole object that is stored brings its members: of the same names, as it is stored as what it is.
            string from = member.Path.StartsWith(path + ".", StringComparison.Ordinal)
                ? (origin.Path.Length == 0 ? "" : origin.Path + ".") + member.Path.Substring(path.Length + 1)
                : origin.Path;
            Store(origin, from, member, Trail.Through(origin.Trail, at), from == origin.Path ? type : null);
        }
    }

    private void Store(Origin origin, string from, EntityMember member, Trail trail, ITypeSymbol? type)
    {
        if (origin.Root is InputRoot input)
        {
            if (origin.IsRecognisable)
            {
                if (!stored.TryGetValue(input, out List<StoredInput>? list))
                {
                    stored[input] = list = [];
                }

                list.Add(new(from, member, origin.Change, trail, type, Handlers));
            }
        }
        else if (origin.Root is AnswerRoot answer)
        {
            if (from.Length > 0 && (!answers.TryGetValue((answer.Call, from, member), out MessageWrite? before) || before.As > origin.Change))
            {
                answers[(answer.Call, from, member)] = new(from, member.Entity, member.Path, origin.Change, Trail.Places(trail));
            }
        }
        else if (from.Length > 0 && (!writes.TryGetValue((from, member), out MessageWrite? known) || known.As > origin.Change))
        {
            writes[(from, member)] = new(from, member.Entity, member.Path, origin.Change, Trail.Places(trail));
        }
    }

    private void Copy(Origin origin, EntityRoot row, ITypeSymbol entity, string path, Evidence at)
    {
        IReadOnlyList<EntityMember> from = origin.Path.Length == 0 ? [] : members.Resolve(row.Type, origin.Path);
        IReadOnlyList<EntityMember> to = members.Resolve(entity, path);
        if (from.Count == 1 && to.Count == 1 && from[0].Entity != to[0].Entity
            && (!copies.TryGetValue((from[0], to[0]), out ValueCopied? known) || known.As > origin.Change))
        {
            copies[(from[0], to[0])] = new(from[0].Entity, from[0].Path, to[0].Entity, to[0].Path, origin.Change, Trail.Places(Trail.Through(origin.Trail, at)));
        }
    }
}

/// <summary>An input that was stored.</summary>
/// <param name="Path">The member path below the input.</param>
/// <param name="Member">The member it was stored in.</param>
/// <param name="Change">How it was changed on the way.</param>
/// <param name="Trail">The way there.</param>
/// <param name="Type">Its type, when it is stored as one value.</param>
/// <param name="Handlers">How many messages were handed to handlers on the way.</param>
internal sealed record StoredInput(string Path, EntityMember Member, ValueChange Change, Trail Trail, ITypeSymbol? Type, int Handlers);
