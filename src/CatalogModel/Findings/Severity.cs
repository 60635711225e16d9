namespace CatalogModel.Findings;

/// <summary>How much a finding matters, from least to most.</summary>
public enum Severity
{
    /// <summary>The rule is switched off.</summary>
    None,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Should be mended.</summary>
    Warning,

    /// <summary>Breaks ownership.</summary>
    Error,
}
