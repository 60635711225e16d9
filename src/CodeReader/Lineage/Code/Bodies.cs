using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Code;

/// <summary>A member that has a value as soon as its object is made.</summary>
/// <param name="Member">The property or field.</param>
/// <param name="Value">What it is given.</param>
internal sealed record InitialisedMember(ISymbol Member, EqualsValueClauseSyntax Value);

/// <summary>Leads from symbols to the code behind them. A symbol that another project sees is turned into the one its own project declares.</summary>
internal sealed class Bodies(SourceSet sources)
{
    private readonly ConcurrentDictionary<ISymbol, SyntaxNode?> declarations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, IMethodSymbol?> declared = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> operations = new();
    private readonly ConcurrentDictionary<SyntaxNode, SymbolInfo> symbols = new();
    private readonly ConcurrentDictionary<SyntaxNode, TypeInfo> types = new();
    private readonly ConcurrentDictionary<TypeDeclarationSyntax, IReadOnlyList<InitialisedMember>> initialised = new();
    private readonly ConcurrentDictionary<ISymbol, (IReadOnlyList<IOperation> Statements, IOperation? Result)> bodies = new(SymbolEqualityComparer.Default);

    /// <summary>The declaration of a symbol in the read source, the one with a body first; null when there is none.</summary>
    public SyntaxNode? DeclarationOf(ISymbol symbol) => declarations.GetOrAdd(symbol.OriginalDefinition, definition =>
        definition.DeclaringSyntaxReferences
            .Where(r => sources.OwnerOf(r.SyntaxTree) is not null)
            .Select(r => r.GetSyntax())
            .OrderBy(s => s is MethodDeclarationSyntax { Body: null, ExpressionBody: null })
            .FirstOrDefault());

    /// <summary>The symbol as its own project declares it.</summary>
    public IMethodSymbol? Declared(IMethodSymbol method) => declared.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, symbol => DeclarationOf(symbol) switch
    {
        null => null,
        TypeDeclarationSyntax type => Model(type).GetDeclaredSymbol(type)?.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == ((IMethodSymbol)symbol).Parameters.Length),
        AnonymousFunctionExpressionSyntax lambda => (Model(lambda).GetOperation(lambda) as IAnonymousFunctionOperation)?.Symbol,
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => (Model(property).GetDeclaredSymbol(property) as IPropertySymbol)?.GetMethod,
        { } node => Model(node).GetDeclaredSymbol(node) as IMethodSymbol,
    });

    /// <summary>Whether a method has a body to enter.</summary>
    public bool HasBody(IMethodSymbol method) => DeclarationOf(method) switch
    {
        null => false,
        BaseMethodDeclarationSyntax m => m.Body is not null || m.ExpressionBody is not null,
        AccessorDeclarationSyntax a => a.Body is not null || a.ExpressionBody is not null,
        _ => true,
    };

    /// <summary>A property's getter when it has code of its own.</summary>
    public IMethodSymbol? GetterOf(ISymbol? member) =>
        member is IPropertySymbol { GetMethod: { } getter, ContainingType.TypeKind: not TypeKind.Interface } && HasOwnCode(getter) ? getter : null;

    /// <summary>A property's setter when it has code of its own.</summary>
    public IMethodSymbol? SetterOf(ISymbol? member) =>
        member is IPropertySymbol { SetMethod: { } setter } && HasOwnCode(setter) ? setter : null;

    /// <summary>The operations of a method's body, a constructor's initialiser first; a lone expression is what it returns.</summary>
    public (IReadOnlyList<IOperation> Statements, IOperation? Result) BodyOf(IMethodSymbol method) => bodies.GetOrAdd(method, m => ReadBody((IMethodSymbol)m));

    /// <summary>The operation of a node; null when it has none.</summary>
    public IOperation? Operation(SyntaxNode node) => operations.GetOrAdd(node, n => Model(n).GetOperation(n));

    /// <summary>What a node means.</summary>
    public SymbolInfo SymbolOf(SyntaxNode node) => symbols.GetOrAdd(node, n => Model(n).GetSymbolInfo(n));

    /// <summary>The type of a node.</summary>
    public TypeInfo TypeOf(SyntaxNode node) => types.GetOrAdd(node, n => Model(n).GetTypeInfo(n));

    /// <summary>The members of an object that a part of its type's declaration gives values other than constants, in the order of the source.</summary>
    public IReadOnlyList<InitialisedMember> InitialisedMembers(TypeDeclarationSyntax type) => initialised.GetOrAdd(type, t =>
    [
        .. t.Members.SelectMany(m => m switch
        {
            PropertyDeclarationSyntax { Initializer: { } value } property => [(property, value)],
            FieldDeclarationSyntax field => field.Declaration.Variables.Where(v => v.Initializer is not null).Select(v => ((SyntaxNode)v, v.Initializer!)),
            _ => Enumerable.Empty<(SyntaxNode, EqualsValueClauseSyntax)>(),
        })
        .Where(m => m.Item2.Value is not LiteralExpressionSyntax)
        .Select(m => (Member: Model(t).GetDeclaredSymbol(m.Item1), Value: m.Item2))
        .Where(m => m.Member is { IsStatic: false })
        .Select(m => new InitialisedMember(m.Member!, m.Value)),
    ]);

    /// <summary>The semantic model of a node's tree.</summary>
    public SemanticModel Model(SyntaxNode node) => sources.Model(node.SyntaxTree);

    private bool HasOwnCode(IMethodSymbol accessor) => DeclarationOf(accessor) switch
    {
        AccessorDeclarationSyntax a => a.Body is not null || a.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };

    private (IReadOnlyList<IOperation> Statements, IOperation? Result) ReadBody(IMethodSymbol method)
    {
        switch (DeclarationOf(method))
        {
            case ConstructorDeclarationSyntax constructor:
                return Of(constructor.Initializer, constructor.Body, constructor.ExpressionBody);
            case BaseMethodDeclarationSyntax declaration:
                return Of(null, declaration.Body, declaration.ExpressionBody);
            case AccessorDeclarationSyntax accessor:
                return Of(null, accessor.Body, accessor.ExpressionBody);
            case LocalFunctionStatementSyntax local:
                return Of(null, local.Body, local.ExpressionBody);
            case ArrowExpressionClauseSyntax arrow:
                return Of(null, null, arrow);
            case AnonymousFunctionExpressionSyntax lambda:
                return ([], Operation(lambda));
            default:
                return ([], null);
        }
    }

    private (IReadOnlyList<IOperation> Statements, IOperation? Result) Of(SyntaxNode? initializer, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        List<IOperation> statements = [];
        foreach (SyntaxNode? node in new[] { initializer, block })
        {
            if (node is not null && Operation(node) is { } operation)
            {
                statements.Add(operation);
            }
        }

        return (statements, arrow is null ? null : Operation(arrow.Expression));
    }
}
