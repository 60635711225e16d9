using Analyzers.CodeFixes.Configuration;
using Analyzers.CodeFixes.Members;
using Analyzers.CodeFixes.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Navigations;

/// <summary>Puts a soft reference in the place of a navigation and its foreign key.</summary>
/// <param name="Navigation">The navigation.</param>
/// <param name="Key">The name of the key that it leads to.</param>
/// <param name="KeyType">The type of the soft reference: the one that holds the foreign key, or else the key's.</param>
/// <param name="Present">The member that holds the foreign key.</param>
/// <param name="Name">The soft reference's name.</param>
internal sealed record SoftReference(ReportedMember Navigation, string Key, ITypeSymbol KeyType, ForeignKeyMember Present, string Name)
{
    /// <summary>What can stand for a reported navigation; null when a person must decide.</summary>
    public static async Task<SoftReference?> ForAsync(ReportedMember navigation, CancellationToken ct)
    {
        if (navigation[RemedyProperties.Name] is not { } proposed || navigation[RemedyProperties.Key] is not { } key
            || navigation.Symbol is not IPropertySymbol { OverriddenProperty: null } || !MemberNames.IsOwn(navigation.Symbol)
            || navigation.Symbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax(ct) is not PropertyDeclarationSyntax)
            || await ForeignKeyMember.FindAsync(navigation, key, ct).ConfigureAwait(false) is not { } present
            || ReferenceName.Of(navigation, proposed, key, present.Member) is not { } name)
        {
            return null;
        }

        Compilation compilation = (await navigation.Project.GetCompilationAsync(ct).ConfigureAwait(false))!;
        ITypeSymbol? type = present.Member?.Type ?? TypeOf(navigation.ValueType, key) ?? KeyTypes.Of(navigation[RemedyProperties.Type], compilation);
        return type is null || (present.Member is { } member && member.Name != name && !MemberNames.IsOwn(member)) ? null : new(navigation, key, type, present, name);
    }

    /// <summary>The solution with the soft reference.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken ct)
    {
        Solution solution = Navigation.Solution;
        if (Present.Member is { } member && member.Name != Name)
        {
            solution = (await MemberRename.ApplyAsync(Navigation with { Symbol = member }, Name, ct).ConfigureAwait(false)).Solution;
        }

        ReportedMember navigation = (await Navigation.InAsync(solution, Navigation.Symbol.Name, ct).ConfigureAwait(false))!;
        Edits edits = new();
        NavigationUses uses = new(edits, Key, Name, Present.IsOptional && KeyType.IsValueType);
        foreach (Mention mention in await Mentions.OfAsync(navigation.Symbol, solution, ct).ConfigureAwait(false))
        {
            uses.Rewrite(mention);
        }

        await LoosenKeyAsync(edits, navigation, ct).ConfigureAwait(false);
        foreach ((Document document, SyntaxNode node) in await navigation.DeclarationsAsync(ct).ConfigureAwait(false))
        {
            if (Present.Member is null)
            {
                edits.Replace(document.Id, (PropertyDeclarationSyntax)node, NewProperty);
            }
            else
            {
                edits.Remove(document.Id, node);
            }
        }

        return await edits.ApplyAsync(solution, ct).ConfigureAwait(false);
    }

    /// <summary>Takes <c>[ForeignKey(nameof(Customer))]</c> from the key.</summary>
    private async Task LoosenKeyAsync(Edits edits, ReportedMember navigation, CancellationToken ct)
    {
        foreach (IPropertySymbol key in navigation.Type.GetMembers(Name).OfType<IPropertySymbol>())
        {
            if (MemberAttributes.Of(key, "ForeignKey") is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value as string == navigation.Symbol.Name)
            {
                foreach ((Document document, SyntaxNode node) in await (navigation with { Symbol = key }).DeclarationsAsync(ct).ConfigureAwait(false))
                {
                    edits.Replace(document.Id, node, current => MemberAttributes.Without(current, a => a.IsCalled("ForeignKey")));
                }
            }
        }
    }

    private PropertyDeclarationSyntax NewProperty(PropertyDeclarationSyntax navigation)
    {
        bool computes = navigation.AccessorList is null || navigation.AccessorList.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null);
        PropertyDeclarationSyntax property = navigation
            .WithAttributeLists(default)
            .WithModifiers(SyntaxFactory.TokenList(navigation.Modifiers.Where(m => !m.IsKind(SyntaxKind.VirtualKeyword))))
            .WithType(KeyTypes.Written(KeyType, Present.IsOptional, Navigation.Project).WithTriviaFrom(navigation.Type))
            .WithIdentifier(SyntaxFactory.Identifier(Name).WithTriviaFrom(navigation.Identifier))
            .WithLeadingTrivia(navigation.GetLeadingTrivia());
        if (KeyType.IsValueType || Present.IsOptional || computes)
        {
            AccessorListSyntax accessors = computes ? (AccessorListSyntax)((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("int X { get; set; }")!).AccessorList! : navigation.AccessorList!;
            property = property.WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(default).WithAccessorList(accessors.WithTrailingTrivia(navigation.GetTrailingTrivia()));
        }

        return property;
    }

    /// <summary>The type of a key, where it is one of the platform: a type of the other service's own is left to it.</summary>
    private static ITypeSymbol? TypeOf(ITypeSymbol entity, string key)
    {
        for (ITypeSymbol? at = entity; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(key).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property.Type.SpecialType != SpecialType.None || property.Type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } ? property.Type : null;
            }
        }

        return null;
    }
}
