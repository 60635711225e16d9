using Analyzers.CodeFixes.Configuration;
using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Types;

/// <summary>Gives a member the type of the key that it refers to. Whether it may be absent stays as it is.</summary>
internal static class TypeChange
{
    /// <summary>Whether the member's type is its own: no base and no interface asks for it.</summary>
    public static bool IsPossible(ReportedMember member) =>
        member.Symbol is IPropertySymbol { OverriddenProperty: null, IsVirtual: false, IsAbstract: false }
        && !member.Type.AllInterfaces.SelectMany(i => i.GetMembers(member.Symbol.Name)).Any();

    /// <summary>The solution in which the member, and the parameters that only fill it, have the type.</summary>
    public static async Task<Solution> ApplyAsync(ReportedMember member, ITypeSymbol key, CancellationToken ct)
    {
        Edits edits = new();
        bool isNullable = KeyTypes.IsNullable(member.ValueType);
        foreach ((Document document, ParameterSyntax parameter) in await AssignedParameters.OfAsync(member, ct).ConfigureAwait(false))
        {
            TypeSyntax type = await TypeAtAsync(document, parameter.Type!).ConfigureAwait(false);
            edits.Replace(document.Id, parameter.Type!, old => type.WithTriviaFrom(old));
        }

        foreach ((Document document, SyntaxNode node) in await member.DeclarationsAsync(ct).ConfigureAwait(false))
        {
            TypeSyntax written = node is PropertyDeclarationSyntax declared ? declared.Type : ((ParameterSyntax)node).Type!;
            TypeSyntax type = await TypeAtAsync(document, written).ConfigureAwait(false);
            edits.Replace(document.Id, written, old => type.WithTriviaFrom(old));
            if (node is PropertyDeclarationSyntax { AccessorList: not null } property)
            {
                bool mustBeThere = !key.IsValueType && !isNullable && await AnnotatesAsync(document, written).ConfigureAwait(false)
                    && member.Symbol is IPropertySymbol { IsRequired: false } && member.Type.InstanceConstructors.All(c => c.IsImplicitlyDeclared);
                edits.Replace(document.Id, property, current => Initialised(current, mustBeThere));
            }
        }

        return await edits.ApplyAsync(member.Solution, ct).ConfigureAwait(false);

        async Task<TypeSyntax> TypeAtAsync(Document document, TypeSyntax place) =>
            KeyTypes.Written(key, isNullable && (key.IsValueType || await AnnotatesAsync(document, place).ConfigureAwait(false)), document.Project);

        async Task<bool> AnnotatesAsync(Document document, TypeSyntax place) =>
            (await document.GetSemanticModelAsync(ct).ConfigureAwait(false))!.GetNullableContext(place.SpanStart).AnnotationsEnabled();
    }

    /// <summary>A first value of the old type goes, unless a parameter gives it; a text that must be there says that EF fills it.</summary>
    private static PropertyDeclarationSyntax Initialised(PropertyDeclarationSyntax property, bool mustBeThere)
    {
        if (property.Initializer is { Value: IdentifierNameSyntax })
        {
            return property;
        }

        SyntaxTriviaList end = property.GetTrailingTrivia();
        AccessorListSyntax accessors = property.AccessorList!.WithTrailingTrivia();
        return mustBeThere
            ? property.WithAccessorList(accessors.WithTrailingTrivia(SyntaxFactory.Space))
                .WithInitializer(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression("null!")).WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)))
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(end))
            : property.WithInitializer(null).WithSemicolonToken(default).WithAccessorList(accessors.WithTrailingTrivia(end));
    }
}
