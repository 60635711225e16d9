using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Sql;

/// <summary>A place in the code that takes an SQL text.</summary>
/// <param name="Text">The expression of the text.</param>
/// <param name="Via">The API that takes it: <c>dapper</c>, <c>ado.net</c>, <c>ef-sql</c>, <c>migration</c>.</param>
/// <param name="Connection">The full name of the context it runs on, when it is known.</param>
/// <param name="At">The node that names the place.</param>
internal sealed record SqlPlace(ExpressionSyntax Text, string Via, string? Connection, SyntaxNode At);
