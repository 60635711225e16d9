using CatalogModel.Facts;
using CodeReader.DataAccess;
using CodeReader.DataAccess.Sql;
using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Live;

/// <summary>Reads the SQL text that one piece of code takes, as an editor sees it: with what its own file and constants say, and no more.</summary>
public static class SqlInCode
{
    /// <summary>The tables that the text of a call, a creation or an assignment names; none when it takes no SQL, or none that is known here.</summary>
    /// <param name="node">The piece of code.</param>
    /// <param name="model">The model of its file.</param>
    public static IReadOnlyList<SqlTableAccess> Tables(SyntaxNode node, SemanticModel model)
    {
        SqlReader reader = new(new WrittenValues(tree => tree == model.SyntaxTree ? model : null));
        reader.Visit(node, model);
        return [.. reader.Accesses];
    }

    /// <summary>Whether a call or an object of this name may take SQL: cheap, for all the code that does not.</summary>
    /// <param name="name">The name of the method, or of the type that is made.</param>
    public static bool MayTakeSql(string name) => SqlPlaces.MayTakeSql(name);

    /// <summary>Whether a call may take SQL, by the name of what it calls.</summary>
    /// <param name="call">The call.</param>
    public static bool MayTakeSql(InvocationExpressionSyntax call) => SqlPlaces.MayTakeSql(call.CalledName());
}
