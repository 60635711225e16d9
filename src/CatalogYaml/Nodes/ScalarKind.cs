namespace CatalogYaml.Nodes;

/// <summary>What a scalar is to a YAML reader. A plain (unquoted) scalar can be something else than the text it looks like.</summary>
public enum ScalarKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, in YAML 1.1 or 1.2: <c>12</c>, <c>1e3</c>, <c>0x1F</c>, <c>12:30</c>.</summary>
    Number,

    /// <summary>A truth value, in YAML 1.1 or 1.2: <c>true</c>, <c>no</c>, <c>on</c>.</summary>
    Flag,

    /// <summary>No value: nothing, <c>~</c>, <c>null</c>.</summary>
    Null,

    /// <summary>A date or a time stamp of YAML 1.1: <c>2030-01-31</c>.</summary>
    Date,
}
