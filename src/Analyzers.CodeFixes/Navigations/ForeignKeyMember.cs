using Analyzers.CodeFixes.Configuration;
using Analyzers.CodeFixes.Members;
using Analyzers.CodeFixes.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Navigations;

/// <summary>The member that holds the foreign key of a navigation.</summary>
/// <param name="Member">The member; null when only EF has one, in the shadow.</param>
/// <param name="IsOptional">Whether the key may be absent.</param>
internal sealed record ForeignKeyMember(IPropertySymbol? Member, bool IsOptional)
{
    /// <summary>Finds it as EF does: by attributes, by the configuration, by its name. Null when the key has several parts, or cannot be told.</summary>
    /// <param name="navigation">The navigation.</param>
    /// <param name="key">The name of the key that it leads to.</param>
    /// <param name="ct">Stops the search.</param>
    public static async Task<ForeignKeyMember?> FindAsync(ReportedMember navigation, string key, CancellationToken ct)
    {
        InvocationExpressionSyntax[] relationship = [.. await RelationshipAsync(navigation, ct).ConfigureAwait(false)];
        IReadOnlyList<string>? stated = Stated(navigation, relationship);
        if (stated is not null && (stated.Count != 1 || stated[0].Length == 0))
        {
            return null;
        }

        IPropertySymbol? member = stated is null ? Conventional(navigation, key) : Find(navigation.Type, stated[0]);
        return new(member, member is null ? IsOptionalNavigation(navigation, relationship) : KeyTypes.IsNullable(member.Type));
    }

    /// <summary>The names of the key's parts where somebody states them, an empty one where the statement is not understood; null where nobody does.</summary>
    private static IReadOnlyList<string>? Stated(ReportedMember navigation, IEnumerable<InvocationExpressionSyntax> relationship)
    {
        if (relationship.FirstOrDefault(c => c.CalledName() == "HasForeignKey") is { } call)
        {
            return [.. call.ArgumentList.Arguments.SelectMany(a => Names(a.Expression))];
        }

        if (MemberAttributes.Of(navigation.Symbol, "ForeignKey") is { ConstructorArguments: { Length: 1 } arguments })
        {
            return [.. (arguments[0].Value as string ?? "").Split(',').Select(n => n.Trim())];
        }

        string[] pointing = [.. navigation.Type.GetMembers().Where(m => MemberAttributes.Of(m, "ForeignKey") is { ConstructorArguments: { Length: 1 } to } && to[0].Value as string == navigation.Symbol.Name).Select(m => m.Name)];
        return pointing.Length == 0 ? null : pointing;
    }

    private static IEnumerable<string> Names(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } access } => [access.Name.Identifier.ValueText],
        LambdaExpressionSyntax { ExpressionBody: AnonymousObjectCreationExpressionSyntax parts } => parts.Initializers.Select(i => i.Expression.ToString()),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } name => [name.ArgumentList.Arguments[0].Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Last().Identifier.ValueText],
        TypeOfExpressionSyntax => [],
        _ => [""],
    };

    /// <summary>By the navigation's name or its type's, with the key's name or <c>Id</c>.</summary>
    private static IPropertySymbol? Conventional(ReportedMember navigation, string key)
    {
        string target = navigation.ValueType.Name;
        bool isOnlyOne = navigation.Symbol.Name == target || !navigation.Type.GetMembers(target).Any();
        string[] names = [navigation.Symbol.Name + key, navigation.Symbol.Name + "Id", .. isOnlyOne ? [target + key, target + "Id"] : Array.Empty<string>()];
        return names.Select(n => Find(navigation.Type, n)).FirstOrDefault(p => p is not null);
    }

    private static IPropertySymbol? Find(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The calls that configure the relationship.</summary>
    private static async Task<IEnumerable<InvocationExpressionSyntax>> RelationshipAsync(ReportedMember navigation, CancellationToken ct) =>
        from mention in await Mentions.OfAsync(navigation.Symbol, navigation.Solution, ct).ConfigureAwait(false)
        let end = FluentCalls.Naming(mention.Node, out _)
        where end is not null && RelationshipCalls.IsEnd(end)
        from call in end.Outermost().Downwards()
        select call;

    /// <summary>As EF decides it: by the configuration, <c>[Required]</c>, or what the compiler knows of <c>null</c>.</summary>
    private static bool IsOptionalNavigation(ReportedMember navigation, IEnumerable<InvocationExpressionSyntax> relationship)
    {
        if (relationship.FirstOrDefault(c => c.CalledName() == "IsRequired") is { } required)
        {
            return required.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.ValueText: "false" };
        }

        return navigation.ValueType.NullableAnnotation != NullableAnnotation.NotAnnotated && MemberAttributes.Of(navigation.Symbol, "Required") is null;
    }
}
