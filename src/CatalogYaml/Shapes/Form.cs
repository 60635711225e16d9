namespace CatalogYaml.Shapes;

/// <summary>The two forms of a document.</summary>
internal enum Form
{
    /// <summary>What is reviewed: without evidence, because a moved line must not change it.</summary>
    Yaml,

    /// <summary>What programs take: with evidence (<c>at: file:line</c>).</summary>
    Json,
}
