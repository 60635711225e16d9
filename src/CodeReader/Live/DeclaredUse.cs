using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.DataAccess.Contexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Live;

/// <summary>Reads uses of types by their names, as an editor sees them.</summary>
public static class DeclaredUse
{
    /// <summary>Whether a name extends, describes or imports what it names, instead of using it.</summary>
    public static bool IsDeclaration(SimpleNameSyntax name) => ContextUseReader.IsDeclaration(name);

    /// <summary>The place of a piece of code, with the member that it stands in.</summary>
    public static Evidence Place(SyntaxNode node, SemanticModel model) => model.Place(node);
}
