using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Values;

/// <summary>An expression, with the model that can bind it.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Model">The semantic model of its tree.</param>
/// <param name="Appends">Whether it is appended (<c>+=</c>) to what was there before.</param>
internal sealed record WrittenValue(ExpressionSyntax Expression, SemanticModel Model, bool Appends = false);

/// <summary>Finds the expressions that a variable, field, property or method takes its value from, as far as the source shows them.</summary>
/// <param name="modelOf">The model of a tree, when the tree was read.</param>
internal sealed class WrittenValues(Func<SyntaxTree, SemanticModel?> modelOf)
{
    public WrittenValues(SourceSet sources)
        : this(tree => sources.OwnerOf(tree) is null ? null : sources.Model(tree))
    {
    }

    /// <summary>The values of a symbol, in the order of the source; empty when the source does not show them.</summary>
    public IReadOnlyList<WrittenValue> Of(ISymbol symbol)
    {
        List<WrittenValue> values = [];
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (ModelOf(reference.SyntaxTree) is { } model)
            {
                values.AddRange(Declared(reference.GetSyntax()).Select(e => new WrittenValue(e, model)));
                if (symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol)
                {
                    values.AddRange(Assigned(symbol, reference, model));
                }
            }
        }

        return values;
    }

    /// <summary>The model of a tree, when the tree was read.</summary>
    public SemanticModel? ModelOf(SyntaxTree tree) => modelOf(tree);

    private static IEnumerable<ExpressionSyntax> Declared(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => [value],
        PropertyDeclarationSyntax property => PropertyValues(property),
        MethodDeclarationSyntax method => Returned(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax function => Returned(function.ExpressionBody, function.Body),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> PropertyValues(PropertyDeclarationSyntax property)
    {
        if (property.Initializer is { } initializer)
        {
            return [initializer.Value];
        }

        AccessorDeclarationSyntax? getter = property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
        return Returned(property.ExpressionBody ?? getter?.ExpressionBody, getter?.Body);
    }

    private static IEnumerable<ExpressionSyntax> Returned(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) =>
        arrow is not null
            ? [arrow.Expression]
            : body is null
                ? []
                : body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                    .OfType<ReturnStatementSyntax>().Where(r => r.Expression is not null).Select(r => r.Expression!);

    private static IEnumerable<WrittenValue> Assigned(ISymbol symbol, SyntaxReference declaration, SemanticModel model)
    {
        SyntaxNode scope = Scope(symbol, declaration.GetSyntax());
        foreach (AssignmentExpressionSyntax assignment in scope.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            bool appends = assignment.IsKind(SyntaxKind.AddAssignmentExpression);
            if ((appends || assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
                && CodeText.NameOf(assignment.Left)?.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, symbol))
            {
                yield return new(assignment.Right, model, appends);
            }
        }
    }

    private static SyntaxNode Scope(ISymbol symbol, SyntaxNode declaration) =>
        symbol is ILocalSymbol
            ? (SyntaxNode?)declaration.Ancestors().FirstOrDefault(a => a is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)
                ?? declaration.Ancestors().OfType<LocalFunctionStatementSyntax>().FirstOrDefault()
                ?? declaration.SyntaxTree.GetRoot()
            : (SyntaxNode?)declaration.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() ?? declaration;
}
