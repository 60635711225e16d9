using CatalogModel.Facts;
using CodeReader.Stores;
using CodeReader.Tests.DataAccess;

namespace CodeReader.Tests.Stores;

/// <summary>What small projects keep in stores, their packages missing.</summary>
internal static class Stored
{
    /// <summary>The stores of one project of one file.</summary>
    public static IReadOnlyList<ContextModel> Of(string code) => Of(("App", code, []));

    /// <summary>The stores of several projects.</summary>
    public static IReadOnlyList<ContextModel> Of(params (string Name, string Code, string[] References)[] projects) =>
        StoreReader.Read(Code.Projects(projects), [], CancellationToken.None);

    /// <summary>One line for each entity: <c>store kind: Entity table [key]</c>.</summary>
    public static IReadOnlyList<string> Lines(this IReadOnlyList<ContextModel> stores) =>
        [.. stores.SelectMany(s => s.Entities.Select(e => $"{s.Context} {s.Kind}: {e.Name} {e.Table ?? "-"} [{string.Join(", ", e.Key)}]"))];

    /// <summary>The fields of the only entity: <c>Path type</c>, with <c>?</c> where the value may be absent and <c>=column</c> where that is called otherwise.</summary>
    public static IReadOnlyList<string> Fields(this IReadOnlyList<ContextModel> stores) =>
        [.. stores.Single().Entities.Single().Fields.Select(f => $"{f.Path} {f.Type}{(f.Nullable ? "?" : "")}{(f.Column == f.Path ? "" : "=" + f.Column)}")];
}
