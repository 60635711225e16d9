using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>What the interpreter knows of the context that it replays.</summary>
internal sealed record ReplaySettings
{
    /// <summary>The context's type.</summary>
    public required INamedTypeSymbol Context { get; init; }

    /// <summary>The provider as the source configures it: <c>Npgsql</c>, <c>SqlServer</c>, <c>MySql</c> …, as in <c>Database.IsNpgsql()</c>.</summary>
    public required string DeclaredProvider { get; init; }

    /// <summary>The provider's name, as <c>Database.ProviderName</c> says it.</summary>
    public required string ProviderName { get; init; }

    /// <summary>Word that the assembly of the provider in use carries, to choose between calls that several providers offer.</summary>
    public required string ProviderAssembly { get; init; }
}
