using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>A persisted property.</summary>
internal static class FieldShape
{
    private static readonly MapShape<LinkForm> Link = new(
        new LinkForm(),
        [
            KeyOf<LinkForm>.Text("references", "The address in `references` that this is about.", l => l.References, (l, v) => l with { References = v }),
            KeyOf<LinkForm>.Text("replicates", "The address in `replicates` that this is about.", l => l.Replicates, (l, v) => l with { Replicates = v }),
            .. Came<LinkForm>(l => l, (_, v) => v),
            Words.At<LinkForm>(l => l.Chain),
        ])
    {
        Compact = true,
    };

    private static readonly MapShape<FieldForm> Keys = new(
        new FieldForm { Field = new Field { Name = "", Column = "", Type = FieldTypes.Unknown } },
        [
            Of<string>("column", "Its column.", TextShape.Any, f => f.Column, (f, v) => f with { Column = v }, required: true),
            Of<string>("table", "Its table, where that is not the entity's own.", TextShape.Any, f => f.Table, (f, v) => f with { Table = v }),
            Of<string>("type", "The neutral type of the stored value: " + string.Join(", ", FieldTypes.All) + ".", TextShape.Any, f => f.Type, (f, v) => f with { Type = v }, required: true),
            Of<bool>("nullable", "True when the column takes NULL.", FlagShape.Any, f => f.Nullable, (f, v) => f with { Nullable = v }),
            Of<int?>("maxLength", "The longest text or blob, in characters or bytes.", NumberShape.Any, f => f.MaxLength, (f, v) => f with { MaxLength = v }),
            Of<int?>("precision", "Decimal digits in all.", NumberShape.Any, f => f.Precision, (f, v) => f with { Precision = v }),
            Of<int?>("scale", "Decimal digits after the point.", NumberShape.Any, f => f.Scale, (f, v) => f with { Scale = v }),
            Of<string>("description", "What it is.", TextShape.Any, f => f.Description, (f, v) => f with { Description = v }, roomy: true),
            Of<string>("classification", "What kind of value it holds: personal, secret …", TextShape.Any, f => f.Classification, (f, v) => f with { Classification = v }),
            Of<string>("looksLike", "What kind of sensitive value its name suggests, while nobody classified it: personal, sensitive-personal, payment, secret.", TextShape.Any, f => f.LooksLike, (f, v) => f with { LooksLike = v }),
            KeyOf<FieldForm>.Value("references", "The other service's key it holds (a soft reference), or a list of them.", Words.OneOrMoreNames, f => f.References, (f, v) => f with { References = v }, roomy: true),
            KeyOf<FieldForm>.Value("replicates", "The other service's field it copies, or a list of them.", Words.OneOrMoreNames, f => f.Replicates, (f, v) => f with { Replicates = v }, roomy: true),
            .. Came<FieldForm>(f => f.Common, (f, v) => f with { Common = v }),
            KeyOf<FieldForm>.Value("links", "How each value came, where they came differently.", new ListShape<LinkForm>(Link) { IsSet = true }, f => f.Links, (f, v) => f with { Links = v }, roomy: true),
            Words.At<FieldForm>(f => f.Field.At),
        ])
    {
        Compact = true,
    };

    public static Shape<Field> Shape { get; } = new ConvertedShape<Field, FieldForm>(Keys, (field, form) => FieldForm.Of(field, tellEach: form == Form.Json), form => form.ToField())
    {
        Problem = form => form.UnlistedLink() is { } address ? $"`links` tells of `{address}`, which is neither in `references` nor in `replicates`" : null,
    };

    /// <summary>The keys that say how a value came.</summary>
    private static Key<T>[] Came<T>(Func<T, LinkForm> get, Func<T, LinkForm, T> with) =>
    [
        KeyOf<T>.Value("via", "The events that carry it.", Words.Names, t => get(t).Via, (t, v) => with(t, get(t) with { Via = v })),
        KeyOf<T>.Value("through", "How it came, where that is not by an event.", Words.Through, t => get(t).Through, (t, v) => with(t, get(t) with { Through = v })),
        KeyOf<T>.Value("as", "How the value changed; the same value when left out.", Words.As, t => get(t).As, (t, v) => with(t, get(t) with { As = v })),
        KeyOf<T>.Value("strength", "How sure it is; `flow` when it came somehow, else `prefix`, when left out.", Words.Strengths, t => get(t).Strength, (t, v) => with(t, get(t) with { Strength = v })),
        KeyOf<T>.Value("naturalKey", "True when it refers by a value that people are known by outside the system as well: an e-mail address, a document's number.", FlagShape.Any, t => get(t).NaturalKey, (t, v) => with(t, get(t) with { NaturalKey = v })),
    ];

    private static Key<FieldForm, TValue> Of<TValue>(
        string name, string summary, Shape<TValue> shape, Func<Field, TValue?> get, Func<Field, TValue, Field> with, bool required = false, bool roomy = false) =>
        new(name, summary, shape, f => get(f.Field), (f, v) => f with { Field = with(f.Field, v) }) { Required = required, Roomy = roomy };
}
