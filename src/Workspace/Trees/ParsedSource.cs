using CatalogModel;
using Microsoft.CodeAnalysis;

namespace Workspace.Trees;

/// <summary>What became of a source file: its tree, and a problem when it could not be read, or not all of it.</summary>
/// <param name="Tree">The tree; null when the file was not read.</param>
/// <param name="Problem">What went wrong; null for nothing.</param>
internal sealed record ParsedSource(SyntaxTree? Tree, UnresolvedItem? Problem);
