using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Changes;

/// <summary>Finds the places that change stored members of an entity after it was made.</summary>
internal sealed class Updates(PersistedSymbols persisted, PersistedNames names)
{
    /// <summary>The entity and the member that a node changes; a null member for the whole row; null when it changes none.</summary>
    public (string Entity, string? Member)? Of(SyntaxNode node, SemanticModel model) => node switch
    {
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => Assigned(assignment.Left, model),
        PostfixUnaryExpressionSyntax step when step.IsKind(SyntaxKind.PostIncrementExpression) || step.IsKind(SyntaxKind.PostDecrementExpression) =>
            Assigned(step.Operand, model),
        PrefixUnaryExpressionSyntax step when step.IsKind(SyntaxKind.PreIncrementExpression) || step.IsKind(SyntaxKind.PreDecrementExpression) =>
            Assigned(step.Operand, model),
        InvocationExpressionSyntax call when call.CalledName() == "SetProperty" => SetProperty(call, model),
        _ => null,
    };

    private (string, string?)? Assigned(ExpressionSyntax target, SemanticModel model)
    {
        if (!MayBeStored(target) || model.GetSymbolInfo(target).Symbol is not { IsStatic: false } member || member is not (IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        (ITypeSymbol? owner, ExpressionSyntax? receiver, string prefix) = persisted.Way(target, member, model);
        ITypeSymbol? type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        return persisted.Entity(owner) is { } entity && !IsBeingMade(receiver, target, model) && persisted.Member(owner!, member, type, prefix) is { } path
            ? (entity, path)
            : null;
    }

    // By the names alone; a name without a receiver is a member of the type it stands in.
    private bool MayBeStored(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax member => names.IsMember(member.Name.Identifier.ValueText),
        IdentifierNameSyntax name => names.IsMember(name.Identifier.ValueText)
            && target.Ancestors().OfType<TypeDeclarationSyntax>().Any(t => names.CarriesMembers(t.Identifier.ValueText)),
        _ => false,
    };

    // set => s.SetProperty(o => o.Status, …)
    private (string, string?)? SetProperty(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not SimpleLambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax body }
            || model.GetSymbolInfo(body).Symbol is not IPropertySymbol member)
        {
            return null;
        }

        string prefix = "";
        ExpressionSyntax receiver = body.Expression;
        while (receiver is MemberAccessExpressionSyntax outer)
        {
            prefix = outer.Name.Identifier.ValueText + "." + prefix;
            receiver = outer.Expression;
        }

        ITypeSymbol? owner = model.GetTypeInfo(receiver).Type;
        return persisted.Entity(owner) is { } entity && persisted.Member(owner!, member, member.Type, prefix) is { } path ? (entity, path) : null;
    }

    /// <summary>Whether the assignment is part of making the instance: in its constructor, its property's own setter, or right after <c>new</c>.</summary>
    public static bool IsBeingMade(ExpressionSyntax? receiver, SyntaxNode target, SemanticModel model)
    {
        if (receiver is null or ThisExpressionSyntax)
        {
            return target.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax or AccessorDeclarationSyntax)
                is ConstructorDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax;
        }

        return model.GetSymbolInfo(receiver).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: > 0 } declarations }
            && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && (value is BaseObjectCreationExpressionSyntax || IsFactory(value, model));
    }

    private static bool IsFactory(ExpressionSyntax value, SemanticModel model) =>
        value is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: true, IsExtensionMethod: false } method
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);
}
