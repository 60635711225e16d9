using CatalogModel;
using Docs.Language;

namespace Docs.Lookup;

/// <summary>Why something is an open question.</summary>
internal enum QuestionKind
{
    /// <summary>Seen in the code, and could not be read.</summary>
    Unread,

    /// <summary>Only a name suggests it.</summary>
    Ambiguous,

    /// <summary>The catalog has no owner for it.</summary>
    Unowned,
}

/// <summary>Something that the catalog cannot say and a person could.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Service">The service it concerns.</param>
/// <param name="About">The address, event or symbol it is about.</param>
/// <param name="What">What is not known, in a sentence.</param>
/// <param name="At">Where it was seen.</param>
internal sealed record OpenQuestion(QuestionKind Kind, string Service, string About, string What, Evidence? At)
{
    /// <summary>All open questions of a system, by kind, service and thing.</summary>
    public static IReadOnlyList<OpenQuestion> Of(CatalogIndex index, Texts texts) =>
    [
        .. index.Catalog.Services.SelectMany(Unread)
            .Concat(index.Held.Select(h => OfLink(index, texts, h)).OfType<OpenQuestion>())
            .Concat(index.Catalog.Services.SelectMany(s => Unpublished(s, texts)))
            .Concat(index.Catalog.Services.SelectMany(s => UnknownOwners(index, texts, s)))
            .Distinct()
            .OrderBy(q => q.Kind)
            .ThenBy(q => q.Service, StringComparer.Ordinal)
            .ThenBy(q => q.About, StringComparer.Ordinal)
            .ThenBy(q => q.What, StringComparer.Ordinal),
    ];

    private static IEnumerable<OpenQuestion> Unread(Service service) =>
        service.Unresolved.Select(u => new OpenQuestion(QuestionKind.Unread, service.Name, u.In, $"{u.What}: {u.Why}", u.At));

    private static OpenQuestion? OfLink(CatalogIndex index, Texts texts, HeldField held)
    {
        Evidence? at = held.Link.Chain.Count > 0 ? held.Link.Chain[0] : held.Field.Field.At;
        if (index.Field(held.Link.To) is null)
        {
            return new OpenQuestion(QuestionKind.Unowned, held.Holder.Name, held.Field.Address, texts.Line(held.Replica ? TextKey.QuestionCopyOfUnknown : TextKey.QuestionReferenceToUnknown, held.Link.To), at);
        }

        return held.Link.Strength == Strength.Name
            ? new OpenQuestion(QuestionKind.Ambiguous, held.Holder.Name, held.Field.Address, texts.Line(held.Replica ? TextKey.QuestionCopyByName : TextKey.QuestionReferenceByName, held.Link.To), at)
            : null;
    }

    private static IEnumerable<OpenQuestion> Unpublished(Service service, Texts texts) => service.Consumes
        .Where(e => e.From.Count == 0)
        .Select(e => new OpenQuestion(QuestionKind.Unowned, service.Name, e.Name, texts[TextKey.QuestionNoPublisher], e.At.Count > 0 ? e.At[0] : null));

    private static IEnumerable<OpenQuestion> UnknownOwners(CatalogIndex index, Texts texts, Service service) => service.Access
        .Where(a => index.Service(a.To) is null)
        .Select(a => new OpenQuestion(
            QuestionKind.Unowned,
            service.Name,
            a.What,
            a.To == ForeignAccess.Nobody ? texts[TextKey.QuestionNoOwner] : texts.Line(TextKey.QuestionTouchedDirectly, a.In, a.To),
            a.At));
}
