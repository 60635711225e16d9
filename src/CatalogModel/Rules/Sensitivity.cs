namespace CatalogModel.Rules;

/// <summary>Which classifications of values must not travel.</summary>
internal static class Sensitivity
{
    private static readonly string[] Harmless = ["public", "internal", "none", "open"];

    /// <summary>Whether a field carries a classification that is not harmless.</summary>
    public static bool IsSensitive(Field field) =>
        field.Classification is { Length: > 0 } classification && !Harmless.Contains(classification, StringComparer.OrdinalIgnoreCase);
}
