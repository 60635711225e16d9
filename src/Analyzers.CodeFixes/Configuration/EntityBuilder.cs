using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>A place in the code that configures a persisted type, to which a statement can be added.</summary>
/// <param name="Document">Its document.</param>
/// <param name="After">The statement or the block after (or at) whose end a statement goes.</param>
/// <param name="Builder">The expression that the configuration is called on.</param>
internal sealed record EntityBuilder(Document Document, SyntaxNode After, ExpressionSyntax Builder)
{
    private const string AnyRow = "x";

    /// <summary>The first place in the code that configures a type; null when there is none that a statement can be added to.</summary>
    public static async Task<EntityBuilder?> FindAsync(INamedTypeSymbol type, Solution solution, CancellationToken ct) =>
        (await Mentions.OfAsync(type, solution, ct).ConfigureAwait(false)).Select(Of).OfType<EntityBuilder>()
            .OrderBy(b => b.After is BlockSyntax ? 0 : 1).FirstOrDefault();

    /// <summary>The pieces of code that configure a type: bodies and chains of calls.</summary>
    public static async Task<IReadOnlyList<(Document Document, SyntaxNode Scope)>> ScopesAsync(INamedTypeSymbol type, Solution solution, CancellationToken ct) =>
        [.. (await Mentions.OfAsync(type, solution, ct).ConfigureAwait(false)).Select(m => (m.Document, Scope: Scope(m))).Where(s => s.Scope is not null).Select(s => (s.Document, s.Scope!))];

    /// <summary>The document's root with <c>builder.Property(x => x.Member)</c> and one more call, as the last statement.</summary>
    public async Task<Document> AddAsync(string member, string call, ExpressionSyntax argument, CancellationToken ct)
    {
        SyntaxNode root = (await Document.GetSyntaxRootAsync(ct).ConfigureAwait(false))!;
        string row = Row();
        ExpressionSyntax property = Call(Builder.WithoutTrivia(), "Property", SyntaxFactory.SimpleLambdaExpression(
            SyntaxFactory.Parameter(SyntaxFactory.Identifier(row)),
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(row), SyntaxFactory.IdentifierName(member))));
        StatementSyntax statement = SyntaxFactory.ExpressionStatement(Call(property, call, argument)).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        return Document.WithSyntaxRoot(After is BlockSyntax block
            ? root.ReplaceNode(block, block.AddStatements(statement))
            : root.InsertNodesAfter(After, [statement]));
    }

    /// <summary>What the rows are called in the lambdas around.</summary>
    private string Row() =>
        After.DescendantNodes().OfType<SimpleLambdaExpressionSyntax>().Where(l => l.Body is MemberAccessExpressionSyntax)
            .Select(l => l.Parameter.Identifier.ValueText).FirstOrDefault(n => n != (Builder as IdentifierNameSyntax)?.Identifier.ValueText) ?? AnyRow;

    private static InvocationExpressionSyntax Call(ExpressionSyntax on, string name, ExpressionSyntax argument) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, on, SyntaxFactory.IdentifierName(name)),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument))));

    private static SyntaxNode? Scope(Mention mention) => Generic(mention) switch
    {
        { Identifier.ValueText: "EntityTypeBuilder" } builder => builder.FirstAncestorOrSelf<ParameterSyntax>()?.Parent?.Parent as BaseMethodDeclarationSyntax,
        { } entity => EntityCall(entity)?.Outermost(),
        _ => null,
    };

    /// <summary>A method that takes <c>EntityTypeBuilder&lt;T&gt;</c>, or a call of <c>Entity&lt;T&gt;</c>.</summary>
    private static EntityBuilder? Of(Mention mention) => Generic(mention) switch
    {
        { Identifier.ValueText: "EntityTypeBuilder" } builder =>
            builder.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: BaseMethodDeclarationSyntax { Body: { } body } } parameter
                ? new(mention.Document, body, SyntaxFactory.IdentifierName(parameter.Identifier.ValueText))
                : null,
        { } entity when EntityCall(entity) is { } call => Of(mention.Document, call),
        _ => null,
    };

    /// <summary><c>Entity&lt;T&gt;(b => { … })</c>, or a statement that begins with <c>Entity&lt;T&gt;()</c>.</summary>
    private static EntityBuilder? Of(Document document, InvocationExpressionSyntax entity)
    {
        if (entity.ArgumentList.Arguments.Count == 0)
        {
            return entity.Outermost().Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement ? new(document, statement, entity) : null;
        }

        return entity.ArgumentList.Arguments[0].Expression is LambdaExpressionSyntax { Block: { } block } lambda && Parameter(lambda) is { } name
            ? new(document, block, SyntaxFactory.IdentifierName(name))
            : null;
    }

    private static string? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    /// <summary>The generic name whose only argument a mention is, where EF's configuration uses one.</summary>
    private static GenericNameSyntax? Generic(Mention mention)
    {
        SyntaxNode named = mention.Node.Parent is QualifiedNameSyntax qualified && qualified.Right == mention.Node ? qualified : mention.Node;
        return named.Parent is TypeArgumentListSyntax { Arguments.Count: 1, Parent: GenericNameSyntax { Identifier.ValueText: "EntityTypeBuilder" or "Entity" } generic } ? generic : null;
    }

    private static InvocationExpressionSyntax? EntityCall(GenericNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.CalledName() == "Entity" ? call : null;
}
