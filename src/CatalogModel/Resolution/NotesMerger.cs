namespace CatalogModel.Resolution;

/// <summary>Puts people's notes on what they speak of; a person's description or classification wins over the code's, and both over a guess.</summary>
internal static class NotesMerger
{
    public static Service Merge(Service service, IReadOnlyList<Notes> notes)
    {
        IReadOnlyList<Notes> own = [.. notes.Where(n => n.Service == service.Name)];
        return Guessed(own.Count == 0 ? service : Noted(service, own));
    }

    private static Service Noted(Service service, IReadOnlyList<Notes> own)
    {
        Dictionary<string, Note> byAddress = new(StringComparer.Ordinal);
        foreach (Note note in own.SelectMany(n => n.Items))
        {
            byAddress[note.Address] = note;
        }

        return service with
        {
            Description = own.Select(n => n.Description).FirstOrDefault(d => d is not null) ?? service.Description,
            Entities = [.. service.Entities.Select(e => Merge(e, byAddress))],
            Publishes = [.. service.Publishes.Select(e => Merge(e, byAddress))],
            Consumes = [.. service.Consumes.Select(e => e with { Description = byAddress.Find(e.Name)?.Description ?? e.Description })],
        };
    }

    /// <summary>What nobody classified is guessed from its name.</summary>
    private static Service Guessed(Service service) => service with
    {
        Entities = [.. service.Entities.Select(e => e.Technical ? e : e with { Fields = [.. e.Fields.Select(Guessed)] })],
    };

    private static Field Guessed(Field field) =>
        field.Classification is null && SensitiveNames.KindOf(field.Name, field.Type) is { } kind ? field with { LooksLike = kind } : field;

    private static Entity Merge(Entity entity, Dictionary<string, Note> notes) => entity with
    {
        Description = notes.Find(entity.Name)?.Description ?? entity.Description,
        Fields = [.. entity.Fields.Select(f => Merge(f, notes.Find($"{entity.Name}.{f.Name}")))],
    };

    private static PublishedEvent Merge(PublishedEvent published, Dictionary<string, Note> notes) => published with
    {
        Description = notes.Find(published.Name)?.Description ?? published.Description,
        Payload = [.. published.Payload.Select(f => f with { Description = notes.Find($"{published.Name}.{f.Name}")?.Description ?? f.Description })],
    };

    private static Field Merge(Field field, Note? note) => note is null
        ? field
        : field with { Description = note.Description ?? field.Description, Classification = note.Classification ?? field.Classification };
}
