using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using CodeReader.DataAccess;

namespace CodeReader.ServiceCalls;

/// <summary>Finds the expressions that make what a method answers: what it returns, or what it hands to the library's result.</summary>
internal static class AnswerExpressions
{
    // Results that carry an answer; where there are several arguments, the last one is it.
    private static readonly HashSet<string> Results = new(StringComparer.Ordinal)
    {
        "Ok", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "AcceptedAtAction", "AcceptedAtRoute", "Json", "OkAsync", "CreatedAtAsync", "SendAsync",
        "SendOkAsync", "SendCreatedAtAsync", "RespondAsync", "Respond", "ReplyAsync", "Reply",
    };

    private static readonly HashSet<string> ResultTypes = new(StringComparer.Ordinal)
    {
        "OkObjectResult", "ObjectResult", "JsonResult", "CreatedResult", "CreatedAtActionResult", "CreatedAtRouteResult", "AcceptedResult",
    };

    // Results that only say how it went.
    private static readonly HashSet<string> Outcomes = new(StringComparer.Ordinal)
    {
        "NoContent", "NotFound", "BadRequest", "Problem", "ValidationProblem", "Unauthorized", "Forbid", "Conflict", "StatusCode", "UnprocessableEntity", "Challenge",
    };

    /// <summary>The expressions, in the order of the source.</summary>
    /// <param name="code">A method or a lambda.</param>
    public static IReadOnlyList<SyntaxNode> Of(SyntaxNode code)
    {
        List<SyntaxNode> handed = [.. code.DescendantNodes().OfType<ExpressionSyntax>().Select(Handed).OfType<SyntaxNode>()];
        return handed.Count > 0 ? handed : [.. Returned(code).Where(IsAnswer)];
    }

    private static IEnumerable<ExpressionSyntax> Returned(SyntaxNode code)
    {
        (ExpressionSyntax? expression, SyntaxNode? block) = code switch
        {
            MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Body),
            LocalFunctionStatementSyntax function => (function.ExpressionBody?.Expression, (SyntaxNode?)function.Body),
            AnonymousFunctionExpressionSyntax lambda => (lambda.ExpressionBody, lambda.Block),
            _ => (null, null),
        };
        IEnumerable<ExpressionSyntax> returned = block is null
            ? []
            : block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>();
        return expression is null ? returned : [expression];
    }

    private static bool IsAnswer(ExpressionSyntax expression) =>
        !expression.IsKind(SyntaxKind.NullLiteralExpression)
        && !(expression is InvocationExpressionSyntax call && Outcomes.Contains(call.CalledName()));

    private static ExpressionSyntax? Handed(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when Results.Contains(call.CalledName()) && IsResult(call) =>
            Value(call.CalledName(), [.. arguments.Select(a => a.Expression).Where(a => !IsToken(a))]),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } made when ResultTypes.Contains(CodeText.NameOf(made.Type)?.Identifier.ValueText ?? "") =>
            arguments[arguments.Count - 1].Expression,
        _ => null,
    };

    private static ExpressionSyntax? Value(string name, IReadOnlyList<ExpressionSyntax> arguments) =>
        arguments.Count == 0 ? null
        : name.StartsWith("Created", StringComparison.Ordinal) || name.StartsWith("Accepted", StringComparison.Ordinal)
            ? arguments.Count > 1 ? arguments[arguments.Count - 1] : null
            : arguments[0];

    // Of a controller's own methods, of the result factories, and of an endpoint's sender; not of anybody who is called so.
    private static bool IsResult(InvocationExpressionSyntax call) =>
        call.CalledName().StartsWith("Re", StringComparison.Ordinal) || call.Receiver() is null or ThisExpressionSyntax or BaseExpressionSyntax
        || CodeText.NameOf(call.Receiver())?.Identifier.ValueText is "Results" or "TypedResults" or "Send";

    private static bool IsToken(ExpressionSyntax expression) => CodeText.NameOf(expression)?.Identifier.ValueText is { } name
        && (name is "ct" or "c" || name.EndsWith("ancellationToken", StringComparison.Ordinal) || name.EndsWith("ancellation", StringComparison.Ordinal));
}
