using CodeReader;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Reads an Aspire app host: <c>AddProject&lt;Projects.Catalog_API&gt;("catalog-api")</c> names a project and what it is called when it runs.</summary>
internal static class AspireResources
{
    /// <summary>Project file → resource name, for each project the host starts.</summary>
    public static IEnumerable<(string Project, string Resource)> Of(SourceProject host, IReadOnlyList<ReadProject> projects)
    {
        Dictionary<string, string> byClass = new(StringComparer.Ordinal);
        foreach (ReadProject project in projects)
        {
            byClass.TryAdd(ClassName(project.Name), project.Path);
        }

        foreach (InvocationExpressionSyntax call in host.Trees.SelectMany(t => t.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()))
        {
            if (call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.Text: "AddProject" } name }
                && name.TypeArgumentList.Arguments is [QualifiedNameSyntax { Right.Identifier.Text: { } type }]
                && byClass.TryGetValue(type, out string? path)
                && call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string resource } }, ..])
            {
                yield return (path, resource);
            }
        }
    }

    private static string ClassName(string project) => string.Concat(project.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
}
