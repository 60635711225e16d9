using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls;

/// <summary>Finds the calls of a method of the source, also those made through an interface or a base class.</summary>
internal sealed class CallersOfMethod(SourceIndex index, CancellationToken cancellation)
{
    public IEnumerable<(IndexedTree Tree, InvocationExpressionSyntax Node, IMethodSymbol Called)> Of(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        foreach (IndexedTree tree in index.Mentioning([definition.Name]))
        {
            SemanticModel? model = null;
            foreach (InvocationExpressionSyntax node in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => SyntaxNames.Method(c)?.Identifier.ValueText == definition.Name))
            {
                model ??= index.Sources.Model(tree.Tree);
                if (Messaging.Calls.Method(model, node, cancellation) is { } called && Reaches((called.ReducedFrom ?? called).OriginalDefinition, definition))
                {
                    yield return (tree, node, called);
                }
            }
        }
    }

    private static bool Reaches(IMethodSymbol called, IMethodSymbol method) =>
        called.Parameters.Length == method.Parameters.Length && called.Arity == method.Arity
        && SymbolKeys.SelfAndBases(method.ContainingType).Any(b => SymbolKeys.OfType(b.Type) == SymbolKeys.OfType(called.ContainingType));
}
