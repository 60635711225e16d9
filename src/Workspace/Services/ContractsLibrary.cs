using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Recognises libraries that hold contracts only: what services tell each other, no behaviour and no data of anybody.</summary>
internal static class ContractsLibrary
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Contract", "Contracts", "Messages", "Events", "IntegrationEvents", "IntegrationMessages", "MessageContracts", "EventContracts",
        "Dto", "Dtos", "Protos", "PublicContracts",
    };

    /// <summary>True when a library is named as contracts, or declares nothing but interfaces, enums and types that only carry values.</summary>
    public static bool Is(ReadProject project, SystemView view) =>
        Words.Contains(project.Name[(project.Name.LastIndexOf('.') + 1)..])
        || (!view.Signals(project).HasData && CarriesValuesOnly(view.Source(project)));

    private static bool CarriesValuesOnly(SourceProject source)
    {
        bool any = false;
        foreach (SyntaxTree tree in source.Trees)
        {
            foreach (MemberDeclarationSyntax member in tree.GetRoot()
                .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>().Where(m => m is not BaseNamespaceDeclarationSyntax))
            {
                any = true;
                if (!IsContract(member))
                {
                    return false;
                }
            }
        }

        return any;
    }

    private static bool IsContract(MemberDeclarationSyntax member) => member switch
    {
        InterfaceDeclarationSyntax or EnumDeclarationSyntax => true,
        TypeDeclarationSyntax type => !type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.Members.All(CarriesValue),
        _ => false,
    };

    private static bool CarriesValue(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => property.AccessorList?.Accessors.All(a => a.Body is null && a.ExpressionBody is null) == true,
        FieldDeclarationSyntax or ConstructorDeclarationSyntax => true,
        TypeDeclarationSyntax or EnumDeclarationSyntax => IsContract(member),
        _ => false,
    };
}
