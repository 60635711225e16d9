using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Tells which methods of a bus of the system's own only hand what they are given to a mediator of the own process: many buses take
/// commands for their own service beside events for others.
/// </summary>
internal sealed class MediatedSends(SourceIndex index, LibraryTypes libraries, CancellationToken cancellation)
{
    private readonly Deserialisation code = new(index, cancellation);

    /// <summary>Whether all code behind a method gives its message to a mediator.</summary>
    public bool Stays(IMethodSymbol method, int message)
    {
        List<SyntaxNode> bodies = [.. code.Bodies(method)];
        return bodies.Count > 0 && bodies.All(b => b is MethodDeclarationSyntax body && IsMediated(body, message));
    }

    private bool IsMediated(MethodDeclarationSyntax method, int message)
    {
        if (message >= method.ParameterList.Parameters.Count || index.Sources.OwnerOf(method.SyntaxTree) is null)
        {
            return false;
        }

        string name = method.ParameterList.Parameters[message].Identifier.ValueText;
        return method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(c =>
            c.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax given && given.Identifier.ValueText == name) && IsOfMediator(c));
    }

    private bool IsOfMediator(InvocationExpressionSyntax call) =>
        Calls.ReceiverType(index.Sources.Model(call.SyntaxTree), call, cancellation) is { } receiver
        && libraries.Buses.Any(b => b.InProcess && b.Namespaces.Count > 0 && libraries.BelongsTo(b, receiver, call.SyntaxTree));
}
