using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>A method of the scanned source, found by reflection.</summary>
internal sealed record SourceMethod(IMethodSymbol Method);
