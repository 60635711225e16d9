using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Changes;

/// <summary>Finds the calls that remove rows.</summary>
internal sealed class Deletions(PersistedSymbols persisted)
{
    /// <summary>The full name of the entity whose rows a node removes, or null.</summary>
    public string? Entity(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call when call.CalledName() is "ExecuteDelete" or "ExecuteDeleteAsync" =>
            call.Receiver() is { } query ? persisted.EntityOrElement(model.GetTypeInfo(query).Type) : null,
        InvocationExpressionSyntax call when Removes(call.CalledName()) => Removed(call, model),
        AssignmentExpressionSyntax assignment => MarkedDeleted(assignment, model),
        _ => null,
    };

    private static bool Removes(string name) =>
        name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("Delete", StringComparison.Ordinal);

    private string? Removed(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Receiver() is not { } receiver || model.GetTypeInfo(receiver).Type is var holder && IsCollection(holder))
        {
            return null;
        }

        ExpressionSyntax? removed = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        string? named = (call.CalledNameSyntax() as GenericNameSyntax)?.TypeArgumentList.Arguments.Select(a => persisted.Entity(model.GetTypeInfo(a).Type)).FirstOrDefault(e => e is not null);
        return named
            ?? (removed is null or AnonymousFunctionExpressionSyntax ? null : persisted.EntityOrElement(model.GetTypeInfo(removed).Type))
            ?? (IsStore(holder) ? persisted.EntityOrElement(holder) : null);
    }

    // db.Entry(order).State = EntityState.Deleted
    private string? MarkedDeleted(AssignmentExpressionSyntax assignment, SemanticModel model) =>
        assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "State", Expression: InvocationExpressionSyntax entry }
            && entry.CalledName() == "Entry" && entry.ArgumentList.Arguments.Count == 1
            && CodeText.NameOf(assignment.Right)?.Identifier.ValueText == "Deleted"
            ? persisted.Entity(model.GetTypeInfo(entry.ArgumentList.Arguments[0].Expression).Type)
            : null;

    private static bool IsStore(ITypeSymbol? type) => type.IsOrInherits(n => n is "DbSet" or "IMongoCollection");

    private static bool IsCollection(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "Generic" or "Concurrent" or "Immutable" or "ObjectModel", ContainingNamespace.Name: "Collections" };
}
