using CatalogModel;
using CatalogModel.Findings;

namespace Docs.Tests.Pages;

/// <summary>Systems whose every name, description, path and message is a given text.</summary>
internal static class HostileCatalog
{
    /// <summary>Two services called after the texts, tied together in every way.</summary>
    public static (Catalog Catalog, IReadOnlyList<Finding> Findings) Of(string text, string other)
    {
        Evidence at = new(text, 7, text);
        Catalog catalog = new(
            new SystemSettings { Name = text },
            [Service(text, other, text, other, at), Service(other, text, other, text, at)]);
        Finding finding = new() { Rule = text, Severity = Severity.Error, Service = text, Owner = other, Address = $"{text}.{text}.{text}", Message = text, At = at, Evidence = [at with { File = other }] };
        return (catalog, [finding, finding with { Service = other, Address = text }]);
    }

    private static Service Service(string name, string neighbour, string thing, string theirThing, Evidence at) => new()
    {
        Name = name,
        Team = thing,
        Description = thing,
        Sources = [thing],
        Stores = [new Store { Name = thing, Context = thing, Provider = thing, Schema = thing, Database = thing, At = at }],
        Entities =
        [
            new Entity
            {
                Name = thing, Type = thing, Store = thing, Table = thing, Declared = thing, Description = thing, Base = theirThing, Key = [thing], At = at,
                Fields =
                [
                    new Field
                    {
                        Name = thing, Column = thing, Table = thing, Type = thing, Description = thing, Classification = thing, At = at,
                        References = [new FieldLink($"{neighbour}.{theirThing}.{theirThing}", ValueChange.Derived, Transport.Event, [thing], Strength.Name, [at])],
                        Replicates = [new FieldLink(theirThing, ValueChange.Masked, Transport.Http, [], Strength.Flow, [at])],
                    },
                ],
                Relationships = [new Relationship([thing], thing, thing, Relationship.ForeignKey, at), new Relationship([theirThing], $"{neighbour}.{theirThing}", null, Relationship.ForeignKey, null)],
            },
        ],
        Publishes = [new PublishedEvent { Name = thing, Contract = thing, Description = thing, Topic = thing, Bus = thing, In = [thing], To = [neighbour], At = [at], Payload = [new PayloadField(thing, thing, [$"{thing}.{thing}"], ValueChange.Masked, [at]) { Description = thing }] }],
        Consumes = [new ConsumedEvent { Name = theirThing, From = [neighbour], Contract = thing, Description = theirThing, Topic = thing, Bus = thing, Handlers = [thing], Reads = [thing], At = [at], Writes = [new PayloadWrite(theirThing, $"{thing}.{thing}", ValueChange.Derived, [at])] }],
        Access = [new ForeignAccess(neighbour, AccessKind.RawSql, $"{neighbour}.{theirThing}", thing, thing, at), new ForeignAccess("elsewhere", AccessKind.Internals, null, thing, thing, at), new ForeignAccess(ForeignAccess.Nobody, AccessKind.SharedDatabase, null, "x" + thing, thing, at)],
        Unresolved = [new UnresolvedItem(thing, thing, thing, at)],
    };
}
