using CatalogModel.Facts;
using CodeReader.DataAccess.Changes;
using CodeReader.Lineage.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Reads;

/// <summary>Finds the places that read one stored member of a row.</summary>
internal sealed class MemberReads(PersistedSymbols persisted, PersistedNames names)
{
    // What compares or shows an object reads its members whoever needs them.
    private static readonly HashSet<string> OfTheObject = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "Deconstruct", "CompareTo", "GetEqualityComponents", "GetAtomicValues",
    };

    // What describes a model names members and reads none.
    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal) { "ModelBuilder", "EntityTypeBuilder", "OwnedNavigationBuilder", "ComplexPropertyBuilder" };

    /// <summary>The entity and the member that a node reads, and what for; null when it reads none.</summary>
    public (string Entity, string Member, ReadUse Use)? Of(SyntaxNode node, SemanticModel model)
    {
        if (node is not ExpressionSyntax place || !MayRead(place) || model.GetSymbolInfo(place).Symbol is not { IsStatic: false } member || member is not (IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        // The way to a stored member below: that is what is read.
        if (place.Parent is MemberAccessExpressionSyntax further && further.Expression == place && Of(further, model) is not null)
        {
            return null;
        }

        ITypeSymbol? type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
        (ITypeSymbol? owner, _, string prefix) = place is MemberBindingExpressionSyntax ? (member.ContainingType, null, "") : persisted.Way(place, member, model);
        return persisted.Entity(owner) is { } entity && !IsOwn(place, member) && persisted.Member(owner!, member, type, prefix) is { } path
            && !IsCopiedToSelf(place, member.Name, entity, model) && !IsDescription(place)
            ? (entity, path, Use(place))
            : null;
    }

    // By the looks alone.
    private bool MayRead(ExpressionSyntax place)
    {
        string? name = place switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            IdentifierNameSyntax { Parent: not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax { Parent: ArgumentSyntax } or QualifiedNameSyntax or NameEqualsSyntax) } simple
                when simple.Parent is NameColonSyntax || simple.Ancestors().OfType<TypeDeclarationSyntax>().Any(t => names.CarriesMembers(t.Identifier.ValueText)) => simple.Identifier.ValueText,
            IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } simple when access.Expression == simple
                && simple.Ancestors().OfType<TypeDeclarationSyntax>().Any(t => names.CarriesMembers(t.Identifier.ValueText)) => simple.Identifier.ValueText,
            _ => null,
        };
        return name is not null && names.IsMember(name) && !IsTarget(place) && place.Parent is not InvocationExpressionSyntax;
    }

    // What is assigned, also a part of it, is written; so are the members that name what is to be set.
    private static bool IsTarget(ExpressionSyntax place)
    {
        SyntaxNode current = place;
        while (current.Parent is MemberAccessExpressionSyntax outer && outer.Expression == current)
        {
            current = outer;
        }

        return current.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == current,
            PostfixUnaryExpressionSyntax step => !step.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            PrefixUnaryExpressionSyntax step => step.IsKind(SyntaxKind.PreIncrementExpression) || step.IsKind(SyntaxKind.PreDecrementExpression),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
            LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument } =>
                call.CalledName() is "SetProperty" or "Include" or "ThenInclude" or "Property" || (call.CalledName() is "Set" or "ForMember" or "Map" && call.ArgumentList.Arguments[0] == argument),
            _ => false,
        };
    }

    // A property's own code, and what belongs to the object itself.
    private static bool IsOwn(ExpressionSyntax place, ISymbol member) => place.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax) switch
    {
        PropertyDeclarationSyntax property => member.Name.TrimStart('_').Equals(property.Identifier.ValueText, StringComparison.OrdinalIgnoreCase),
        MethodDeclarationSyntax method => OfTheObject.Contains(method.Identifier.ValueText),
        _ => false,
    };

    // row.Name = other.Name keeps a value where it is.
    private bool IsCopiedToSelf(ExpressionSyntax place, string name, string entity, SemanticModel model) =>
        place.Parent is AssignmentExpressionSyntax { Left: { } left } assignment && assignment.Right == place
        && CodeText.NameOf(left)?.Identifier.ValueText == name
        && model.GetSymbolInfo(left).Symbol?.ContainingType is { } target && persisted.Entity(target) == entity;

    private static bool IsDescription(SyntaxNode place) => place.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } method
        && method.ParameterList.Parameters.Any(p => CodeText.NameOf(p.Type)?.Identifier.ValueText is { } type && Builders.Contains(type));

    private static ReadUse Use(SyntaxNode place)
    {
        for (SyntaxNode? current = place; current is not null and not StatementSyntax and not MemberDeclarationSyntax; current = current.Parent)
        {
            bool decides = current.Parent switch
            {
                BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                    or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.IsExpression,
                IsPatternExpressionSyntax or SubpatternSyntax or OrderingSyntax or WhereClauseSyntax or JoinClauseSyntax => true,
                IfStatementSyntax branch => branch.Condition == current,
                ConditionalExpressionSyntax choice => choice.Condition == current,
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => current is LambdaExpressionSyntax && Decides(call.CalledName()),
                _ => false,
            };
            if (decides)
            {
                return ReadUse.Condition;
            }
        }

        return ReadUse.Value;
    }

    private static bool Decides(string verb)
    {
        string bare = verb.EndsWith("Async", StringComparison.Ordinal) ? verb.Substring(0, verb.Length - 5) : verb;
        return CollectionVerbs.Same.Contains(bare) || CollectionVerbs.One.Contains(bare) || bare is "Any" or "All" or "Count" or "LongCount" or "Exists" or "ExecuteDelete" or "Query";
    }
}
