namespace CatalogModel.Comparison;

/// <summary>What changed in the fields of one entity.</summary>
internal sealed class FieldComparison(Service service, string address, Entity was, Entity now, Dependents dependents)
{
    public IEnumerable<CatalogChange> Changes()
    {
        HashSet<string> matched = [];
        foreach (Field field in was.Fields)
        {
            Field? successor = now.Find(field.Name) ?? now.Fields.FirstOrDefault(f => was.Find(f.Name) is null && !matched.Contains(f.Name) && IsRenamed(field, f));
            if (successor is null)
            {
                yield return Change(CatalogChangeKind.Removed, field, "The field is gone.", dependents.OfField(address, field.Name));
                continue;
            }

            matched.Add(successor.Name);
            foreach (CatalogChange change in Compared(field, successor))
            {
                yield return change;
            }
        }

        foreach (Field field in now.Fields.Where(f => !matched.Contains(f.Name)))
        {
            yield return Change(CatalogChangeKind.Added, field, field.Replicates.Count > 0 ? $"The field is new: a replica of `{field.Replicates[0].To}`." : field.References.Count > 0 ? $"The field is new: a reference to `{field.References[0].To}`." : "The field is new.", []);
        }
    }

    /// <summary>The same column and type under another name.</summary>
    private static bool IsRenamed(Field gone, Field candidate) => gone.Column == candidate.Column && gone.Table == candidate.Table && gone.Type == candidate.Type;

    private IEnumerable<CatalogChange> Compared(Field field, Field successor)
    {
        if (field.Name != successor.Name)
        {
            // Whoever touches the table knows columns, which stayed; whoever holds the value is named after the field.
            yield return Change(CatalogChangeKind.Renamed, field, $"The field is called `{successor.Name}`.", [.. dependents.HoldersOf($"{address}.{field.Name}").Select(h => h.Hit)], breaking: false);
        }

        if (field.Type != successor.Type)
        {
            yield return Change(CatalogChangeKind.Retyped, field, $"The type is `{successor.Type}` and was `{field.Type}`.", dependents.OfField(address, field.Name));
        }
        else if (Wider(field, successor) is { } wider)
        {
            yield return Change(CatalogChangeKind.Widened, field, wider, Dependents.Sorted(dependents.HoldersOf($"{address}.{field.Name}")
                .Where(h => h.Link.As == ValueChange.Identity && CannotHold(h.Holder, successor)).Select(h => h.Hit with { How = h.Hit.How + ", too narrow now" })));
        }
        else if (Wider(successor, field) is not null)
        {
            yield return Change(CatalogChangeKind.Narrowed, field, $"The field takes less: {Limits(successor)} and not {Limits(field)}.", SourcesThatDoNotFit(field, successor));
        }

        if (field.Classification != successor.Classification)
        {
            yield return Change(CatalogChangeKind.Classified, field, $"It is classified `{successor.Classification ?? "none"}` and was `{field.Classification ?? "none"}`.", [.. dependents.HoldersOf($"{address}.{field.Name}").Select(h => h.Hit)], breaking: false);
        }

        foreach (CatalogChange change in Unfilled(field.Replicates, successor.Replicates, field, "copy of").Concat(Unfilled(field.References, successor.References, field, "reference to")))
        {
            yield return change;
        }
    }

    /// <summary>Links that events brought and bring no more, while the owner's field is still there: the value goes stale or stays empty.</summary>
    private IEnumerable<CatalogChange> Unfilled(IReadOnlyList<FieldLink> before, IReadOnlyList<FieldLink> after, Field field, string what)
    {
        foreach (FieldLink link in before.Where(l => l.Strength == Strength.Flow && dependents.FieldNow(l.To) is not null))
        {
            FieldLink? same = after.FirstOrDefault(l => l.To == link.To);
            string[] lost = [.. link.Via.Except(same?.Via ?? [])];
            if (lost.Length > 0 || (same is null && link.Through is not null))
            {
                string by = lost.Length > 0 ? $"`{string.Join("`, `", lost)}` no longer brings" : "Nothing brings";
                yield return Change(
                    CatalogChangeKind.Unfilled, field, $"{by} the {what} `{link.To}`.",
                    [new(service.Name, $"{address}.{field.Name}", same is null ? "is filled by nothing any more" : $"is filled by {string.Join(", ", same.Via)} alone")]);
            }
        }
    }

    /// <summary>The fields that the narrowed one copies and that no longer fit in.</summary>
    private IReadOnlyList<ChangeHit> SourcesThatDoNotFit(Field field, Field successor) => Dependents.Sorted(
        field.Replicates.Concat(field.References).Where(l => l.Strength > Strength.Name && l.As == ValueChange.Identity)
            .Where(l => dependents.FieldNow(l.To) is { } source && CannotHold(successor, source))
            .Select(l => new ChangeHit(service.Name, $"{address}.{field.Name}", $"cannot hold every value of {l.To}")));

    private static string? Wider(Field was, Field now) =>
        now.Nullable && !was.Nullable ? "The field may be absent, which it was not."
        : was.MaxLength is { } length && !(now.MaxLength <= length) ? $"The field takes more: {Limits(now)} and not {Limits(was)}."
        : now.Precision > was.Precision || now.Scale > was.Scale ? $"The field takes more: {Limits(now)} and not {Limits(was)}."
        : null;

    private static bool CannotHold(Field holder, Field source) =>
        (source.Nullable && !holder.Nullable)
        || (holder.MaxLength is { } length && !(source.MaxLength <= length))
        || holder.Precision < source.Precision || holder.Scale < source.Scale;

    private static string Limits(Field field) => string.Join(" ", new[]
    {
        field.MaxLength is { } length ? $"up to {length} characters" : null,
        field.Precision is { } precision ? $"{precision}, {field.Scale ?? 0} digits" : null,
        field.Nullable ? "or nothing" : null,
    }.OfType<string>().DefaultIfEmpty(field.Type == FieldTypes.String ? "any length" : "every value"));

    private CatalogChange Change(CatalogChangeKind kind, Field field, string what, IReadOnlyList<ChangeHit> hits, bool breaking = true) =>
        new(kind, service.Name, $"{address}.{field.Name}", what, hits) { Breaking = breaking && hits.Count > 0 };
}
