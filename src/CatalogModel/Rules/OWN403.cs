using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Exceptions that are over, or that nothing needs any more. The runner judges it after all other rules.</summary>
public sealed class OWN403() : Rule(
    new("OWN403", "An exception is past its date, or matches nothing any more", Severity.Error, RuleCategory.Catalog, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from exception in context.Catalog.Settings.Exceptions
        let over = Exceptions.IsOver(exception, context.Today)
        where over || !context.UsedExceptions.Contains(exception)
        let what = $"{exception.Rule} {exception.Address ?? exception.Service}".Trim()
        select Report(
            exception.Service ?? "", exception.At.File, exception.At,
            over
                ? $"The exception for `{what}` ended on `{exception.Until}`; mend what it covers, or agree on a new date."
                : $"The exception for `{what}` matches no finding any more; remove it.") with
        {
            Discriminator = $"{what} {exception.Until}".Trim(),
        };
}
