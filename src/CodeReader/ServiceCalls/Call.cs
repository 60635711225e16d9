using CatalogModel;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls;

/// <summary>A call that leaves its service.</summary>
/// <param name="Tree">The tree it stands in.</param>
/// <param name="Node">The call.</param>
/// <param name="Through">How it gets to the other service.</param>
/// <param name="Contract">What is asked (<see cref="CatalogModel.Facts.CallMade.Contract"/>).</param>
/// <param name="Target">Who is asked, as far as the code says.</param>
/// <param name="Payload">The expression that makes what is sent; null when nothing is.</param>
internal sealed record Call(IndexedTree Tree, InvocationExpressionSyntax Node, Transport Through, string Contract, string? Target, SyntaxNode? Payload)
{
    /// <summary>Names the call in the facts.</summary>
    public string Id { get; } = string.Concat(Tree.Tree.FilePath, "#", Node.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>Code that answers calls.</summary>
/// <param name="Project">The project that offers it.</param>
/// <param name="Through">How it is reached.</param>
/// <param name="Contract">What it answers (<see cref="CatalogModel.Facts.EndpointOffered.Contract"/>).</param>
/// <param name="Method">The method or lambda that answers.</param>
/// <param name="Parts">The parameters that the request comes in: name → member path of the request; empty for the request as a whole.</param>
/// <param name="Answers">The expressions that make what is answered.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Endpoint(
    SourceProject Project, Transport Through, string Contract, IMethodSymbol Method, IReadOnlyDictionary<string, string> Parts, IReadOnlyList<SyntaxNode> Answers, Evidence At);
