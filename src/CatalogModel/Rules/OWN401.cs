using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Catalog files that do not say what the code says.</summary>
public sealed class OWN401() : Rule(
    new("OWN401", "The catalog is out of date with the code", Severity.Error, RuleCategory.Catalog, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from file in context.StaleFiles
        select Report(
            file.Substring(file.LastIndexOf('/') + 1).Replace(".yaml", ""), file, new(file, 0),
            $"`{file}` does not say what the code says any more; run `catalog scan` and commit the file.");
}
