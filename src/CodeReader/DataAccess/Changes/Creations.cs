using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Changes;

/// <summary>
/// Finds the places that make new rows: where an instance of a persisted type is made (by its constructor, a factory or a mapper) and goes
/// from there into a set, a repository or a collection. An instance that goes nowhere (a projection, a stub to delete by, seed data) is no row.
/// </summary>
internal sealed class Creations(SourceSet sources, PersistedSymbols persisted, PersistedNames names)
{
    private const int MostSteps = 16;
    private const int DeepestFactory = 3;
    private const int MostVisits = 500;

    private static readonly string[] Keeping = ["Add", "Insert", "Create", "Save", "Store", "Upsert", "Persist", "Register", "Attach", "Append"];

    private static readonly HashSet<string> PassingOn = new(StringComparer.Ordinal)
    {
        "Select", "SelectMany", "ToList", "ToArray", "ToHashSet", "Where", "Concat", "AsEnumerable", "FromResult",
    };

    // Spent on one node; code that asks for more was not written by a person.
    private int visits;

    /// <summary>The full name of the entity that a node makes a new row of, or null.</summary>
    public string? Entity(SyntaxNode node, SemanticModel model)
    {
        visits = 0;
        return node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax && MayBeKept(node)
            && Made((ExpressionSyntax)node, model, 0) is { } entity && IsKept((ExpressionSyntax)node, model, 0)
            ? entity
            : null;
    }

    // What stands alone as a statement goes nowhere; neither does what a member is asked of, unless it passes the value on.
    private static bool MayBeKept(SyntaxNode node) => node.Parent switch
    {
        ExpressionStatementSyntax => false,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => PassingOn.Contains(call.CalledName()),
        MemberAccessExpressionSyntax => false,
        AwaitExpressionSyntax awaited => MayBeKept(awaited),
        _ => true,
    };

    private string? Made(ExpressionSyntax expression, SemanticModel model, int depth) => expression switch
    {
        ObjectCreationExpressionSyntax creation => names.IsType(CodeText.NameOf(creation.Type)?.Identifier.ValueText ?? "")
            ? persisted.Entity(model.GetTypeInfo(creation).Type)
            : null,
        ImplicitObjectCreationExpressionSyntax creation => persisted.Entity(model.GetTypeInfo(creation).Type),
        InvocationExpressionSyntax call => Mapped(call, model) ?? FromFactory(call, model, depth),
        AwaitExpressionSyntax awaited => Made(awaited.Expression, model, depth),
        ParenthesizedExpressionSyntax parenthesized => Made(parenthesized.Expression, model, depth),
        _ => null,
    };

    // mapper.Map<Order>(dto), dto.Adapt<Order>()
    private string? Mapped(InvocationExpressionSyntax call, SemanticModel model) =>
        call.CalledNameSyntax() is GenericNameSyntax { Identifier.ValueText: "Map" or "Adapt" or "MapTo" or "ConvertTo" } name
            && CodeText.NameOf(name.TypeArgumentList.Arguments.Last()) is { } type && names.IsType(type.Identifier.ValueText)
            ? persisted.Entity(model.GetTypeInfo(name.TypeArgumentList.Arguments.Last()).Type)
            : null;

    // Order.Create(…), request.ToOrder(): a method of the code itself that returns what it made.
    private string? FromFactory(InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        if (depth >= DeepestFactory || visits++ > MostVisits || !names.IsFactory(call.CalledName()) || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || persisted.Entity(Awaited(method.ReturnType)) is not { } entity)
        {
            return null;
        }

        foreach (SyntaxReference reference in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (sources.OwnerOf(reference.SyntaxTree) is not null && MakesWhatItReturns(reference.GetSyntax(), sources.Model(reference.SyntaxTree), depth))
            {
                return entity;
            }
        }

        return null;
    }

    private bool MakesWhatItReturns(SyntaxNode method, SemanticModel model, int depth)
    {
        IEnumerable<ExpressionSyntax> returned = method.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax)
            .Select(n => n switch
            {
                ReturnStatementSyntax statement => statement.Expression,
                ArrowExpressionClauseSyntax arrow when arrow.Parent == method => arrow.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>();
        return returned.Any(e => Made(e, model, depth + 1) is not null || (e is IdentifierNameSyntax name && InitialValue(name, model) is { } value && Made(value, model, depth + 1) is not null));
    }

    private static ExpressionSyntax? InitialValue(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: > 0 } declarations }
            ? (declarations[0].GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    private static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    /// <summary>Follows a value outwards until it is kept, or is seen not to be.</summary>
    private bool IsKept(ExpressionSyntax value, SemanticModel model, int steps)
    {
        SyntaxNode current = value;
        for (; steps < MostSteps && visits++ < MostVisits && current.Parent is { } parent; steps++)
        {
            switch (parent)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    if (!PassingOn.Contains(call.CalledName()))
                    {
                        return Keeps(call);
                    }

                    current = call;
                    break;
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax whole } when Made(whole, model, 0) is not null:
                    current = whole;
                    break;
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    if (parent.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                        is not AnonymousFunctionExpressionSyntax lambda)
                    {
                        // What a factory makes is counted where the factory is called.
                        return false;
                    }

                    current = lambda;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } when PassingOn.Contains(call.CalledName()):
                    current = call;
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return model.GetDeclaredSymbol(variable) is ILocalSymbol local && LocalIsKept(local, variable, model, steps + 1);
                case AssignmentExpressionSyntax assignment when assignment.Right == current:
                    return AssignmentKeeps(assignment, model, steps + 1);
                case AnonymousFunctionExpressionSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax or ConditionalExpressionSyntax
                    or InitializerExpressionSyntax or CollectionExpressionSyntax or ExpressionElementSyntax or BinaryExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax or SpreadElementSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
                    or BaseObjectCreationExpressionSyntax:
                    current = parent;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    // Results.Created(…) and CreatedAtAction(…) answer a request.
    private static bool Keeps(InvocationExpressionSyntax call) =>
        !call.CalledName().StartsWith("Created", StringComparison.Ordinal) && Keeping.Any(k => call.CalledName().StartsWith(k, StringComparison.Ordinal));

    private bool LocalIsKept(ILocalSymbol local, SyntaxNode declaration, SemanticModel model, int steps)
    {
        SyntaxNode scope = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : declaration.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n =>
            n.Identifier.ValueText == local.Name && n.SpanStart > declaration.Span.End
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, local)
            && IsKept(n, model, steps));
    }

    // order.Address = new Address(…): a row that belongs to another one.
    private bool AssignmentKeeps(AssignmentExpressionSyntax assignment, SemanticModel model, int steps) => model.GetSymbolInfo(assignment.Left).Symbol switch
    {
        ILocalSymbol local => LocalIsKept(local, assignment, model, steps),
        IPropertySymbol or IFieldSymbol when model.GetSymbolInfo(assignment.Left).Symbol!.ContainingType is { } owner => persisted.Entity(owner) is not null,
        _ => false,
    };
}
