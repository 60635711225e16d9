using CodeReader;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Contexts;

/// <summary>A place that configures a context's options.</summary>
/// <param name="Project">The project it stands in.</param>
/// <param name="Provider">The provider it chooses; null when it only says something else of the options.</param>
/// <param name="Naming">The naming convention it adds: the method's name.</param>
/// <param name="Types">Simple names of the types it is about: type arguments around it, the class it stands in.</param>
/// <param name="Helper">The generic method it stands in, when the context is that method's type parameter.</param>
internal sealed record OptionsUse(SourceProject Project, DatabaseProvider? Provider, string? Naming, IReadOnlySet<string> Types, string? Helper)
{
    /// <summary>Whether it adds OpenIddict's entities.</summary>
    public bool AddsOpenIddict { get; init; }

    /// <summary>The type arguments that it gives to OpenIddict: a key, or the entities and a key.</summary>
    public IReadOnlyList<TypeSyntax> OpenIddictTypes { get; init; } = [];

    /// <summary>Whether it converts the code's own single-value types by a replaced converter selector.</summary>
    public bool ReplacesConverters { get; init; }
}
