using CatalogModel;
using Microsoft.CodeAnalysis;

namespace CodeReader.Stores.Sql;

/// <summary>A table that a statement in a project shows.</summary>
/// <param name="Definition">What the statement says of it.</param>
/// <param name="Via">The API that takes the text, or <c>script</c>.</param>
/// <param name="Row">The type whose instances the rows are, when the code shows it.</param>
/// <param name="At">Where.</param>
internal sealed record SeenTable(TableDefinition Definition, string Via, INamedTypeSymbol? Row, Evidence At);
