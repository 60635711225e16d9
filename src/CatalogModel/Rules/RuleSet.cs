namespace CatalogModel.Rules;

/// <summary>All rules of the product, listed by hand and sorted by id.</summary>
public static class RuleSet
{
    /// <summary>The rules. Each has its page, <c>docs/rules/{id}.md</c>, and its tests, <c>{id}Tests</c>.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new OWN001(), new OWN002(), new OWN003(), new OWN004(), new OWN005(), new OWN006(),
        new OWN101(), new OWN102(), new OWN103(), new OWN104(), new OWN105(), new OWN106(),
        new OWN201(), new OWN202(), new OWN203(), new OWN204(), new OWN205(), new OWN206(), new OWN207(),
        new OWN301(), new OWN302(), new OWN303(), new OWN304(), new OWN305(), new OWN306(),
        new OWN401(), new OWN402(), new OWN403(),
    ];

    /// <summary>The rule of an id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Description.Id == id);
}
