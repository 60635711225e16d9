using CatalogModel;
using CatalogModel.Facts;
using Exports.Reports;

namespace Exports.Models;

/// <summary>EF's models for people: each context with its tables, columns, keys, foreign keys and indexes, and where each comes from.</summary>
public static class ModelText
{
    /// <summary>Writes the models, with an empty line between two contexts.</summary>
    public static void Write(IReadOnlyList<ServedContext> contexts, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(output);
        for (int i = 0; i < contexts.Count; i++)
        {
            if (i > 0)
            {
                output.Write('\n');
            }

            Write(contexts[i], output);
        }
    }

    private static void Write(ServedContext served, TextWriter output)
    {
        ContextModel model = served.Model;
        Line(output, model.Context);
        Line(output, "  " + string.Join(", ",
        [
            .. served.Services.Count > 0 ? [(served.Services.Count == 1 ? "service " : "services ") + string.Join(" and ", served.Services)] : (string[])[],
            model.Provider + (model.Schema is null ? "" : " schema " + model.Schema),
            "read from " + ModelWords.Of(model.Read) + (model.EfVersion is null ? "" : " of EF " + model.EfVersion),
            model.At.At,
        ]));
        Line(output, "  " + string.Join(", ",
            ModelWords.Count(model.Entities.Count, "entity", "entities"),
            ModelWords.Count(model.Entities.Sum(e => e.Fields.Count), "field"),
            ModelWords.Count(model.Entities.Sum(e => e.ForeignKeys.Count), "foreign key"),
            ModelWords.Count(model.Entities.Sum(e => e.Indexes.Count), "index", "indexes")));
        foreach (EntityModel entity in model.Entities)
        {
            output.Write('\n');
            Write(entity, model, output);
        }

        if (model.Unresolved.Count == 0)
        {
            return;
        }

        output.Write('\n');
        Line(output, "  not understood");
        foreach (UnresolvedItem item in model.Unresolved)
        {
            Line(output, $"    {Place(item.At)} in {item.In}: {item.Why}");
        }
    }

    private static void Write(EntityModel entity, ContextModel model, TextWriter output)
    {
        string table = entity.Table is null ? "no table" : (entity.ReadOnly ? "view " : "") + (string.IsNullOrEmpty(entity.Schema) ? entity.Table : entity.Schema + "." + entity.Table);
        Line(output, string.Join("  ", new[]
        {
            "  " + entity.Name,
            table,
            entity.BaseType is { } parent ? "derives from " + Simple(parent) : "",
            entity.OwnedBy is { } owner ? "owned by " + Simple(owner) : "",
            From(entity.Read, model.Read),
            Place(entity.At),
        }.Where(s => s.Length > 0)));
        HashSet<string> foreign = [.. entity.ForeignKeys.SelectMany(k => k.Fields)];
        Columns fields = new("    ");
        foreach (FieldModel field in entity.Fields)
        {
            string marks = (entity.Key.Contains(field.Path) ? "key" : "") + (foreign.Contains(field.Path) ? entity.Key.Contains(field.Path) ? ",fk" : "fk" : "");
            fields.Add(marks, field.Path, (field.Table is null ? "" : field.Table + ".") + field.Column, (field.ColumnType ?? field.Type) + (field.Nullable ? "?" : ""), Remarks(field, entity), Place(field.At));
        }

        fields.Write(output);
        Columns rest = new("    ");
        if (entity.Key.Count > 1)
        {
            rest.Add("key", string.Join(", ", entity.Key), "");
        }

        foreach (ForeignKeyModel key in entity.ForeignKeys)
        {
            rest.Add("foreign key", $"{string.Join(", ", key.Fields)} -> {Simple(key.PrincipalType)} ({string.Join(", ", key.PrincipalFields)})", Place(key.At));
        }

        foreach (IndexModel index in entity.Indexes)
        {
            rest.Add("index", string.Join(", ", index.Fields) + (index.Unique ? " unique" : "") + (index.Filter is null ? "" : " where " + index.Filter), Place(index.At));
        }

        rest.Write(output);
    }

    private static string Remarks(FieldModel field, EntityModel entity) => string.Join(" ", new[]
    {
        field.Generated ? "generated" : "",
        field.Unique ? "unique" : "",
        field.Shadow ? "shadow" : "",
        field.Technical ? "technical" : "",
        field.Classification ?? "",
        From(field.Read, entity.Read),
    }.Where(s => s.Length > 0));

    private static string From(ModelSource own, ModelSource around) => own == around ? "" : "from the " + ModelWords.Of(own);

    private static string Place(Evidence? at) => at is null || at.File.Length == 0 ? "" : at.At;

    private static string Simple(string type) => type[(type.LastIndexOf('.') + 1)..];

    private static void Line(TextWriter output, string line)
    {
        output.Write(SafeText.OneLine(line));
        output.Write('\n');
    }
}
