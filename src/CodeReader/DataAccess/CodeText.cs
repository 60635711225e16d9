using CatalogModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess;

/// <summary>What readers of calls ask of a piece of syntax, whether or not its names could be resolved.</summary>
internal static class CodeText
{
    /// <summary>The simple name of what is called: <c>Query</c> in <c>connection.Query&lt;T&gt;(sql)</c>; empty when a value is called.</summary>
    public static string CalledName(this InvocationExpressionSyntax call) => NameOf(call.Expression)?.Identifier.ValueText ?? "";

    /// <summary>The name of what is called, with its type arguments.</summary>
    public static SimpleNameSyntax? CalledNameSyntax(this InvocationExpressionSyntax call) => NameOf(call.Expression);

    /// <summary>What the call is made on, or null for an unqualified call.</summary>
    public static ExpressionSyntax? Receiver(this InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax => call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    /// <summary>The last simple name of a name or member access.</summary>
    public static SimpleNameSyntax? NameOf(SyntaxNode? expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    /// <summary>The simple name of the type that is made, as far as the syntax around it says: of the <c>new</c> itself or of what it initialises.</summary>
    public static string? MadeType(this BaseObjectCreationExpressionSyntax creation) => NameOf(creation switch
    {
        ObjectCreationExpressionSyntax named => named.Type,
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } } } => variable.Type,
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } => property.Type,
        { Parent: ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } } => property.Type,
        { Parent: ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } } => method.ReturnType,
        { Parent: ReturnStatementSyntax } when creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax method => method.ReturnType,
        _ => null,
    })?.Identifier.ValueText;

    /// <summary>The type that an expression has, by its simple name, also when the type itself is not known; null when nothing is.</summary>
    public static string? TypeName(this SemanticModel model, ExpressionSyntax expression) =>
        (model.GetTypeInfo(expression).Type ?? (model.GetSymbolInfo(expression).Symbol as ITypeSymbol)) is { Name.Length: > 0 } type ? type.Name : null;

    /// <summary>Whether a type is not known: it comes from a package that is not there.</summary>
    public static bool IsUnknown(this ITypeSymbol? type) => type is null or IErrorTypeSymbol;

    /// <summary>Whether a symbol is declared in the code that is read.</summary>
    public static bool IsInSource(this ISymbol? symbol) => symbol is not null && symbol.Locations.Any(l => l.IsInSource);

    /// <summary>Whether a type is, or derives from or implements, a type of one of these simple names.</summary>
    public static bool IsOrInherits(this ITypeSymbol? type, Func<string, bool> name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (name(current.Name))
            {
                return true;
            }
        }

        return type is not null && type.AllInterfaces.Any(i => name(i.Name));
    }

    /// <summary>The place of a node, with the member that it stands in.</summary>
    public static Evidence Place(this SemanticModel model, SyntaxNode node)
    {
        // A primary constructor's parameters stand in no member.
        ISymbol? Type() => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) : null;
        return EvidenceOf.Node(node, Member(model.GetEnclosingSymbol(node.SpanStart)) ?? Type());
    }

    private static ISymbol? Member(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => property,
            IMethodSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointMethodName } program => program.ContainingType,
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => constructor.ContainingType,
            INamespaceSymbol => null,
            _ => symbol,
        };
    }
}
