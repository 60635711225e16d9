using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>What a rule is, for lists, help and reports.</summary>
/// <param name="Id">Its identity in every host: <c>OWN005</c>.</param>
/// <param name="Title">What it finds, as a statement.</param>
/// <param name="DefaultSeverity">How much a finding matters unless people say otherwise.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Scope">What it needs to know.</param>
public sealed record RuleDescription(string Id, string Title, Severity DefaultSeverity, RuleCategory Category, RuleScope Scope)
{
    /// <summary>The rule's page, relative to the product's root.</summary>
    public string HelpPath => $"docs/rules/{Id}.md";
}

/// <summary>What a rule is about.</summary>
public enum RuleCategory
{
    /// <summary>Services that reach into each other's stores.</summary>
    Boundaries,

    /// <summary>Fields that hold other services' keys.</summary>
    References,

    /// <summary>Fields that copy other services' fields.</summary>
    Replicas,

    /// <summary>Events between services.</summary>
    Events,

    /// <summary>The catalog's own files.</summary>
    Catalog,
}

/// <summary>What a rule needs to know.</summary>
public enum RuleScope
{
    /// <summary>One declaration and the catalog: it can run while a person types.</summary>
    Live,

    /// <summary>The code of every service.</summary>
    System,
}
