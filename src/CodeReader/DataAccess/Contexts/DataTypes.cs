using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Contexts;

/// <summary>
/// The simple names of the types through which the code of a workspace reaches its stores: EF contexts, the interfaces they are hidden behind, and
/// repositories over them. Read from the syntax alone, so that only names that can matter are ever bound.
/// </summary>
internal sealed class DataTypes
{
    private static readonly ConditionalWeakTable<SourceSet, DataTypes> Known = new();

    private static readonly string[] RepositoryEndings = ["Repository", "Repo", "UnitOfWork", "DataAccess", "Dao"];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private DataTypes(SourceSet sources)
    {
        Declaration[] types = [.. sources.Projects.Where(p => !p.IsTest).SelectMany(p => p.Trees).SelectMany(Declarations)];
        ILookup<string, Declaration> derived = types.SelectMany(t => t.Bases, (type, name) => (name, type)).ToLookup(p => p.name, p => p.type, StringComparer.Ordinal);
        Queue<string> bases = new(derived.Select(d => d.Key).Where(IsPackageContext));
        HashSet<string> contexts = new(StringComparer.Ordinal);
        while (bases.Count > 0)
        {
            foreach (Declaration type in derived[bases.Dequeue()].Where(t => t.IsClass && contexts.Add(t.Name)))
            {
                bases.Enqueue(type.Name);
            }
        }

        foreach (Declaration type in types.Where(t => t.IsClass && !t.IsAbstract))
        {
            if (contexts.Contains(type.Name))
            {
                AddWithInterfaces(type, "Context");
            }
            else if (RepositoryEndings.FirstOrDefault(e => type.Name.EndsWith(e, StringComparison.Ordinal)) is { } ending && type.Holds.Any(contexts.Contains))
            {
                AddWithInterfaces(type, ending);
            }
        }
    }

    /// <summary>Those of a workspace; found once.</summary>
    public static DataTypes Of(SourceSet sources) => Known.GetValue(sources, s => new(s));

    /// <summary>Whether a type of this name may be one of them.</summary>
    public bool Has(string name) => names.Contains(name);

    private void AddWithInterfaces(Declaration type, string ending)
    {
        names.Add(type.Name);
        names.UnionWith(type.Bases.Where(b => IsInterface(b) && b.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static bool IsPackageContext(string name) => name.EndsWith("DbContext", StringComparison.Ordinal) && !IsInterface(name);

    private static bool IsInterface(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);

    private static IEnumerable<Declaration> Declarations(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>().Where(t => t.BaseList is not null).Select(t => new Declaration(t));

    /// <summary>A declared type with a base list.</summary>
    private sealed class Declaration(TypeDeclarationSyntax syntax)
    {
        public string Name => syntax.Identifier.ValueText;

        public bool IsClass => syntax is ClassDeclarationSyntax;

        public bool IsAbstract => syntax.Modifiers.Any(m => m.ValueText == "abstract");

        public IEnumerable<string> Bases => SimpleNames(syntax.BaseList?.Types.Select(b => (TypeSyntax?)b.Type) ?? []);

        /// <summary>The types of its constructors' parameters, fields and generic base arguments.</summary>
        public IEnumerable<string> Holds => SimpleNames(
            (syntax.ParameterList?.Parameters ?? []).Select(p => p.Type)
            .Concat(syntax.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(c => c.ParameterList.Parameters).Select(p => p.Type))
            .Concat(syntax.Members.OfType<FieldDeclarationSyntax>().Select(f => (TypeSyntax?)f.Declaration.Type))
            .Concat(syntax.BaseList!.Types.Select(b => b.Type).OfType<GenericNameSyntax>().SelectMany(g => g.TypeArgumentList.Arguments)));

        private static IEnumerable<string> SimpleNames(IEnumerable<TypeSyntax?> types) =>
            types.Select(t => CodeText.NameOf(t)?.Identifier.ValueText).OfType<string>();
    }
}
