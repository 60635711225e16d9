using System.Text.RegularExpressions;
using CatalogModel.Buses;
using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Finds the messages that a method sends by returning them.</summary>
internal sealed class CascadedReturns(SourceIndex index, LibraryTypes libraries, PersistedTypes persisted, TopicText texts, CancellationToken cancellation)
{
    private const int MaxDepth = 8;

    private static readonly Regex AnswerName = new("(Response|Result|Reply|Answer|Dto|DTO|ViewModel|View|Model|ProblemDetails)$", RegexOptions.CultureInvariant);

    // Simple names of the types that callers wait for: InvokeAsync<Answer>(question).
    private readonly Lazy<HashSet<string>> answers = new(() =>
    [
        .. index.Mentioning(["InvokeAsync", "InvokeForTenantAsync"])
            .SelectMany(t => t.Root.DescendantNodes().OfType<GenericNameSyntax>())
            .Where(g => g.Identifier.ValueText is "InvokeAsync" or "InvokeForTenantAsync")
            .SelectMany(g => g.TypeArgumentList.Arguments)
            .SelectMany(a => a.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            .Select(n => n.Identifier.ValueText),
    ]);

    /// <summary>What handlers and endpoints return in order to have it sent, in order.</summary>
    /// <param name="consumers">The code that takes messages.</param>
    public IReadOnlyList<SendSite> Read(IEnumerable<Consumer> consumers) =>
    [
        .. consumers.Where(c => c is { Cascades: true, Method: not null }).SelectMany(OfHandler),
        .. OfAttributes(),
    ];

    private IEnumerable<SendSite> OfHandler(Consumer consumer) => consumer.Method!.DeclaringSyntaxReferences
        .Select(r => r.GetSyntax(cancellation)).OfType<MethodDeclarationSyntax>()
        .SelectMany(m => Returned(m, firstIsAnswer: false).SelectMany(r => Sent(m, r, consumer.Bus, null)));

    private IEnumerable<SendSite> OfAttributes()
    {
        List<(Bus Bus, ReturnShape Shape)> shapes = [.. libraries.Buses.SelectMany(b => b.Returns.Select(r => (b, r)))];
        HashSet<string> names = [.. shapes.SelectMany(s => new[] { s.Shape.Attribute, s.Shape.Attribute + "Attribute" })];
        foreach (IndexedTree tree in index.Mentioning(names))
        {
            foreach (AttributeSyntax attribute in tree.Root.DescendantNodes().OfType<AttributeSyntax>().Where(a => names.Contains(SyntaxNames.Simple(a.Name))))
            {
                string name = SyntaxNames.Simple(attribute.Name);
                (Bus? bus, ReturnShape? shape) = shapes.FirstOrDefault(s => (s.Shape.Attribute == name || s.Shape.Attribute + "Attribute" == name) && libraries.Imports(s.Bus, tree.Tree));
                if (bus is not null && attribute.Parent?.Parent is MethodDeclarationSyntax method)
                {
                    string? topic = shape!.Topic is { } wanted && TopicAttributes.ArgumentOf(attribute, wanted) is { } written ? texts.Values(written).FirstOrDefault() : null;
                    foreach (SendSite site in Returned(method, shape.FirstIsAnswer).SelectMany(r => Sent(method, r, bus, topic)))
                    {
                        yield return site;
                    }
                }
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method, bool firstIsAnswer)
    {
        IEnumerable<ExpressionSyntax> values = method.ExpressionBody is { } arrow
            ? [arrow.Expression]
            : method.Body?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .Select(n => n switch { ReturnStatementSyntax r => r.Expression, YieldStatementSyntax y => y.Expression, _ => null })
                .OfType<ExpressionSyntax>() ?? [];
        return values.SelectMany(v => Parts(v) is { Count: > 1 } parts ? parts.Skip(firstIsAnswer ? 1 : 0) : firstIsAnswer ? [] : [v]);
    }

    private static IReadOnlyList<ExpressionSyntax> Parts(ExpressionSyntax value) => value is TupleExpressionSyntax tuple ? [.. tuple.Arguments.Select(a => a.Expression)] : [value];

    private IEnumerable<SendSite> Sent(MethodDeclarationSyntax method, ExpressionSyntax returned, Bus bus, string? topic)
    {
        IndexedTree? tree = IsKept(bus, method) ? null : index.TreeOf(method.SyntaxTree);
        SemanticModel model = index.Sources.Model(method.SyntaxTree);
        return tree is null ? [] : Made(model, returned, 0)
            .Select(m => (Node: m, Type: MessageTypes.Concrete(model.GetTypeInfo(m, cancellation).Type)))
            .Where(m => m.Type is not null && IsMessage(bus, m.Type))
            .Select(m => new SendSite(tree, method, m.Node, m.Type, topic, bus, MessageKind.Event));
    }

    private static bool IsKept(Bus bus, MethodDeclarationSyntax method) => bus.KeptBy.Count > 0
        && method.AttributeLists
            .Concat(method.ParameterList.Parameters.SelectMany(p => p.AttributeLists))
            .Concat(method.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists ?? [])
            .SelectMany(l => l.Attributes)
            .Any(a => SyntaxNames.Simple(a.Name) is { } name && bus.KeptBy.Any(k => name == k || name == k + "Attribute"));

    // What answers a caller, what is stored, and the library's own instructions are no messages.
    private bool IsMessage(Bus bus, INamedTypeSymbol type) =>
        SymbolKeys.IsInSource(type) && !AnswerName.IsMatch(type.Name) && !answers.Value.Contains(type.Name) && !persisted.Contains(SymbolKeys.OfType(type))
        && !SymbolKeys.SelfAndBases(type).Skip(1).Any(b => bus.Conventions.Any(c => c.Bases.Contains(b.Type.Name)) && libraries.BelongsTo(bus, b.Type, b.NamedBy));

    private IEnumerable<ExpressionSyntax> Made(SemanticModel model, ExpressionSyntax? value, int depth)
    {
        IEnumerable<ExpressionSyntax> Inner(params IEnumerable<ExpressionSyntax?> parts) => parts.SelectMany(p => Made(model, p, depth + 1));
        return depth > MaxDepth ? [] : value switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } list } creation when list.IsKind(SyntaxKind.CollectionInitializerExpression) => Inner(list.Expressions),
            BaseObjectCreationExpressionSyntax creation => [creation],
            WithExpressionSyntax with => [with],
            ParenthesizedExpressionSyntax inner => Inner(inner.Expression),
            CastExpressionSyntax inner => Inner(inner.Expression),
            AwaitExpressionSyntax inner => Inner(inner.Expression),
            PostfixUnaryExpressionSyntax inner => Inner(inner.Operand),
            TupleExpressionSyntax tuple => Inner(tuple.Arguments.Select(a => a.Expression)),
            ConditionalExpressionSyntax either => Inner(either.WhenTrue, either.WhenFalse),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Inner(either.Left, either.Right),
            SwitchExpressionSyntax choice => Inner(choice.Arms.Select(a => a.Expression)),
            ArrayCreationExpressionSyntax { Initializer: { } array } => Inner(array.Expressions),
            ImplicitArrayCreationExpressionSyntax array => Inner(array.Initializer.Expressions),
            CollectionExpressionSyntax collection => Inner(collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression)),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } } done => Inner(done.ArgumentList.Arguments.Select(a => a.Expression)),
            IdentifierNameSyntax name => model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local
                ? Inner(local.DeclaringSyntaxReferences.Select(r => (r.GetSyntax(cancellation) as VariableDeclaratorSyntax)?.Initializer?.Value)) : [],
            _ => [],
        };
    }
}
