using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Exceptions that are over, or that nothing needs any more; those in the code as well. The runner judges it after all other rules.</summary>
public sealed class OWN403() : Rule(
    new(Id, "An exception is past its date, or matches nothing any more", Severity.Error, RuleCategory.Catalog, RuleScope.System))
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OWN403";

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) => Exempted(context).Concat(Suppressed(context));

    private IEnumerable<Finding> Exempted(RuleContext context) =>
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

    private IEnumerable<Finding> Suppressed(RuleContext context) =>
        from suppression in context.NeedlessSuppressions
        select Report(
            context.Map.ServiceOfFile(suppression.At.File) ?? "", suppression.At.File, suppression.At,
            RuleSet.Find(suppression.Rule) is null
                ? $"The code accepts `{suppression.Rule}` here, and there is no such rule; correct its id, or remove the line."
                : $"The code accepts `{suppression.Rule}` here, and the rule finds nothing here any more; remove the line, or move it to where the finding stands.") with
        {
            Discriminator = $"{suppression.Rule} {suppression.Reason}".Trim(),
        };
}
