using System.Reflection;
using CatalogModel.Rules;

namespace CatalogCli;

/// <summary>Where this product's pages can be read: known when the package was built with a <c>RepositoryUrl</c>.</summary>
internal static class ProductPages
{
    /// <summary>The product's own address, or null.</summary>
    public static string? Home { get; } = typeof(ProductPages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value?.TrimEnd('/');

    /// <summary>The addresses of all rules' pages, with <c>{rule}</c>, or null.</summary>
    public static string? RuleTemplate => Home is { Length: > 0 } ? $"{Home}/blob/main/docs/rules/{{rule}}.md" : null;

    /// <summary>The address of a rule's page, or null.</summary>
    public static string? OfRule(string rule) => Home is { Length: > 0 } && RuleSet.Find(rule) is { } known ? $"{Home}/blob/main/{known.Description.HelpPath}" : null;
}
