using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Names the stores of a service after their contexts: <c>AnalyticsDbContext</c> is <c>AnalyticsDb</c>.</summary>
internal static class StoreNames
{
    private const string Ending = "Context";

    /// <summary>Context's full name → store name. Where two contexts have one simple name, as much of the namespace is put in front as tells them apart.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<ContextModel> contexts)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        IEnumerable<string> different = contexts.Select(c => c.Context).Distinct(StringComparer.Ordinal);
        foreach (IGrouping<string, string> same in different.GroupBy(c => Simple(c, 1), StringComparer.Ordinal))
        {
            int parts = 1;
            while (same.Select(c => Simple(c, parts)).Distinct(StringComparer.Ordinal).Count() < same.Count())
            {
                parts++;
            }

            foreach (string context in same)
            {
                names[context] = Simple(context, parts);
            }
        }

        return names;
    }

    private static string Simple(string context, int parts)
    {
        string[] all = context.Split('.');
        string name = string.Concat(all.Skip(Math.Max(0, all.Length - parts)));
        return name.Length > Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
    }
}
