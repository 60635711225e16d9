using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Contexts;

/// <summary>All places in the source that configure options of contexts. Syntax only: the packages behind the calls are often missing.</summary>
internal sealed class OptionsIndex
{
    private const string NamingSuffix = "NamingConvention";

    // What the names of all interesting calls have in common.
    private static readonly string[] Words =
        ["Npgsql", "Postgre", "SqlServer", "AzureSql", "Sqlite", "MySql", "Oracle", "Cosmos", "InMemoryDatabase", NamingSuffix, "OpenIddict", "IValueConverterSelector"];

    private readonly Dictionary<string, HashSet<string>> helperTypes = new(StringComparer.Ordinal);

    /// <summary>Reads the source.</summary>
    public OptionsIndex(SourceSet sources, CancellationToken cancellation)
    {
        List<OptionsUse> uses = [];
        foreach (SourceProject project in sources.Projects.Where(p => !p.IsTest))
        {
            foreach (SyntaxTree tree in project.Trees)
            {
                cancellation.ThrowIfCancellationRequested();
                uses.AddRange(Read(project, tree));
            }
        }

        Uses = uses;
        HashSet<string> helpers = [.. uses.Select(u => u.Helper).OfType<string>()];
        if (helpers.Count > 0)
        {
            FindHelperCalls(sources, helpers);
        }
    }

    /// <summary>The places, in the order of the source.</summary>
    public IReadOnlyList<OptionsUse> Uses { get; }

    /// <summary>Whether a generic helper is called for a type.</summary>
    public bool IsCalledFor(string helper, string type) => helperTypes.TryGetValue(helper, out HashSet<string>? types) && types.Contains(type);

    private static IEnumerable<OptionsUse> Read(SourceProject project, SyntaxTree tree)
    {
        foreach (InvocationExpressionSyntax call in Calls(tree))
        {
            string name = NameOf(call)?.Identifier.ValueText ?? "";
            DatabaseProvider? provider = DatabaseProvider.ConfiguredBy(name);
            string? naming = IsNaming(name) ? name : null;
            bool openIddict = name == "UseOpenIddict" && !BuildsModel(call);
            bool converters = name == "ReplaceService" && NameOf(call) is GenericNameSyntax { TypeArgumentList.Arguments: [{ } replaced, ..] } && replaced.ToString().EndsWith("IValueConverterSelector", StringComparison.Ordinal);
            if (provider is null && naming is null && !openIddict && !converters)
            {
                continue;
            }

            MemberDeclarationSyntax? member = call.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(m => m is BaseMethodDeclarationSyntax or GlobalStatementSyntax or TypeDeclarationSyntax);
            HashSet<string> types = [.. TypesAround(call, member)];
            string? helper = member is MethodDeclarationSyntax { TypeParameterList: { } parameters } method && parameters.Parameters.Any(p => types.Contains(p.Identifier.ValueText))
                ? method.Identifier.ValueText
                : null;
            naming ??= provider is null || member is null ? null : NamingBeside(call, member);
            yield return new OptionsUse(project, provider, naming, types, helper) 
            {
                AddsOpenIddict = openIddict,
                OpenIddictTypes = openIddict && NameOf(call) is GenericNameSyntax generic ? [.. generic.TypeArgumentList.Arguments] : [],
                ReplacesConverters = converters,
            };
        }
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxTree tree)
    {
        string text = tree.GetText().ToString();
        return Array.Exists(Words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            ? tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            : [];
    }

    // The method of the same name on a model builder is replayed where it stands.
    private static bool BuildsModel(InvocationExpressionSyntax call) =>
        call.Ancestors().OfType<BaseMethodDeclarationSyntax>().Any(m => m.ParameterList.Parameters.Any(p => p.Type?.ToString().EndsWith("ModelBuilder", StringComparison.Ordinal) == true));

    private static bool IsNaming(string method) =>
        method.StartsWith("Use", StringComparison.Ordinal) && method.EndsWith(NamingSuffix, StringComparison.Ordinal);

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    // In the same chain or lambda; in the same member when it stands apart.
    private static string? NamingBeside(InvocationExpressionSyntax call, MemberDeclarationSyntax member)
    {
        SyntaxNode scope = call.Ancestors().FirstOrDefault(a => a is LambdaExpressionSyntax || a == member) ?? member;
        return scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(c => NameOf(c)?.Identifier.ValueText).FirstOrDefault(n => n is not null && IsNaming(n));
    }

    private static IEnumerable<string> TypesAround(InvocationExpressionSyntax call, MemberDeclarationSyntax? member)
    {
        bool found = false;
        foreach (InvocationExpressionSyntax around in call.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            foreach (string name in Arguments(NameOf(around)))
            {
                found = true;
                yield return name;
            }
        }

        if (!found && member is not null && member is not TypeDeclarationSyntax)
        {
            // Builders made in the same member: new DbContextOptionsBuilder<T>().
            foreach (GenericNameSyntax generic in member.DescendantNodes().OfType<GenericNameSyntax>().Where(g => g.Identifier.ValueText.StartsWith("DbContextOptions", StringComparison.Ordinal)))
            {
                foreach (string name in Arguments(generic))
                {
                    yield return name;
                }
            }
        }

        foreach (TypeDeclarationSyntax type in call.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            yield return type.Identifier.ValueText;
            foreach (string name in type.BaseList?.Types.SelectMany(t => Arguments(t.Type as SimpleNameSyntax)) ?? [])
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Arguments(SimpleNameSyntax? name) =>
        name is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments.Select(a => a switch
            {
                QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
                SimpleNameSyntax simple => simple.Identifier.ValueText,
                _ => "",
            })
            : [];

    private void FindHelperCalls(SourceSet sources, HashSet<string> helpers)
    {
        foreach (SyntaxTree tree in sources.Projects.Where(p => !p.IsTest).SelectMany(p => p.Trees))
        {
            string text = tree.GetText().ToString();
            if (!helpers.Any(h => text.Contains(h, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (GenericNameSyntax call in tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>().Where(g => helpers.Contains(g.Identifier.ValueText)))
            {
                if (!helperTypes.TryGetValue(call.Identifier.ValueText, out HashSet<string>? types))
                {
                    helperTypes.Add(call.Identifier.ValueText, types = new(StringComparer.Ordinal));
                }

                types.UnionWith(Arguments(call));
            }
        }
    }
}
