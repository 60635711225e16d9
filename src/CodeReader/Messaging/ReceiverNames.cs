using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// What type the source gives to the value that a call is made on, without binding anything: binding a call costs as much as compiling the
/// member around it, and most calls named <c>Send</c> or <c>Add</c> are none of a bus.
/// </summary>
internal static class ReceiverNames
{
    /// <summary>The simple name of the declared type of the field, property or parameter that a call is made on; null when that takes a compiler to say.</summary>
    public static string? Of(InvocationExpressionSyntax call)
    {
        string? name = SyntaxNames.Receiver(call) switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
            _ => null,
        };
        return name is null || HasAliases(call.SyntaxTree) ? null : InMember(call, name, out TypeSyntax? local) ? Named(local) : Named(InType(call, name));
    }

    private static string? Named(TypeSyntax? type) => type is null or { IsVar: true } ? null : SyntaxNames.Simple(type) is { Length: > 0 } name ? name : null;

    // Another name for a type says nothing of the type.
    private static bool HasAliases(SyntaxTree tree) => tree.GetRoot() is CompilationUnitSyntax unit && unit.Usings.Any(u => u.Alias is not null);

    /// <summary>Whether the member around the call declares the name; its type when the declaration says it.</summary>
    private static bool InMember(SyntaxNode call, string name, out TypeSyntax? type)
    {
        type = null;
        if (call.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(m => m is not TypeDeclarationSyntax) is not { } member || member is GlobalStatementSyntax)
        {
            return true;
        }

        bool declared = false;
        foreach (SyntaxNode node in member.DescendantNodes())
        {
            (string? here, TypeSyntax? said) = node switch
            {
                ParameterSyntax parameter => (parameter.Identifier.ValueText, parameter.Type),
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } declarator => (declarator.Identifier.ValueText, variable.Type),
                SingleVariableDesignationSyntax designation => (designation.Identifier.ValueText, (designation.Parent as DeclarationExpressionSyntax)?.Type),
                ForEachStatementSyntax loop => (loop.Identifier.ValueText, loop.Type),
                CatchDeclarationSyntax caught => (caught.Identifier.ValueText, caught.Type),
                _ => (null, null),
            };
            if (here == name)
            {
                // Declared twice: which one is meant, the compiler knows.
                type = declared ? null : said;
                if (declared)
                {
                    return true;
                }

                declared = true;
            }
        }

        return declared;
    }

    private static TypeSyntax? InType(SyntaxNode call, string name) => call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type ? null
        : type.ParameterList?.Parameters.FirstOrDefault(p => p.Identifier.ValueText == name)?.Type
            ?? type.Members.Select(m => m switch
            {
                FieldDeclarationSyntax field when field.Declaration.Variables.Any(v => v.Identifier.ValueText == name) => field.Declaration.Type,
                PropertyDeclarationSyntax property when property.Identifier.ValueText == name => property.Type,
                _ => null,
            }).FirstOrDefault(t => t is not null);
}
