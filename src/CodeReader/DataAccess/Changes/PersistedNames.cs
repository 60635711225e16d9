using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Changes;

/// <summary>
/// The simple names that code must use to change persisted rows: of the types, of their members, and of methods that return them. Read from the
/// syntax alone, once for a workspace, so that nothing else is ever bound.
/// </summary>
internal sealed class PersistedNames
{
    private static readonly ConditionalWeakTable<SourceSet, ConditionalWeakTable<PersistedTypes, PersistedNames>> Known = new();

    private readonly HashSet<string> types;
    private readonly HashSet<string> carriers = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> factories = new(StringComparer.Ordinal);
    private readonly HashSet<SourceProject> declaring = [];

    private PersistedNames(SourceSet sources, PersistedTypes persisted)
    {
        types = [.. persisted.Names.Select(n => n.Substring(n.LastIndexOf('.') + 1))];
        (SourceProject Project, TypeDeclarationSyntax Type)[] declared = [.. sources.Projects
            .SelectMany(p => p.Trees.SelectMany(t => Types(t.GetRoot())).Select(t => (p, t)))];
        declaring.UnionWith(declared.Where(d => types.Contains(d.Type.Identifier.ValueText)).Select(d => d.Project));
        ReadMembers(declared.ToLookup(d => d.Type.Identifier.ValueText, d => d.Type, StringComparer.Ordinal));
        foreach (MethodDeclarationSyntax method in declared.SelectMany(d => d.Type.Members.OfType<MethodDeclarationSyntax>()))
        {
            if (SimpleNames(method.ReturnType).Any(types.Contains))
            {
                factories.Add(method.Identifier.ValueText);
            }
        }
    }

    /// <summary>Those of a workspace; found once.</summary>
    public static PersistedNames Of(SourceSet sources, PersistedTypes persisted) =>
        Known.GetOrCreateValue(sources).GetValue(persisted, p => new(sources, p));

    /// <summary>Whether a persisted type has this simple name.</summary>
    public bool IsType(string name) => types.Contains(name);

    /// <summary>Whether a type of this simple name declares stored members: a persisted type, a base of one or a value within one.</summary>
    public bool CarriesMembers(string type) => carriers.Contains(type);

    /// <summary>Whether a stored member, or a field behind one, has this name.</summary>
    public bool IsMember(string name) => members.Contains(name);

    /// <summary>Whether a type's syntax names a persisted type, itself or as what it holds.</summary>
    public bool NamesType(TypeSyntax type) => SimpleNames(type).Any(types.Contains);

    /// <summary>Whether a method of this name returns a persisted type.</summary>
    public bool IsFactory(string method) => factories.Contains(method);

    /// <summary>Whether a project can see a persisted type at all.</summary>
    public bool Reach(SourceSet sources, SourceProject project) => sources.Closure(project).Any(declaring.Contains);

    private void ReadMembers(ILookup<string, TypeDeclarationSyntax> declared)
    {
        Queue<string> open = new(types);
        while (open.Count > 0)
        {
            string name = open.Dequeue();
            if (!carriers.Add(name))
            {
                continue;
            }

            foreach (TypeDeclarationSyntax type in declared[name])
            {
                foreach (string next in (type.BaseList?.Types.SelectMany(b => SimpleNames(b.Type)) ?? []).Concat(Properties(type).SelectMany(p => SimpleNames(p.Type))))
                {
                    open.Enqueue(next);
                }

                members.UnionWith(Properties(type).Select(p => p.Name));
                members.UnionWith(type.Members.OfType<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables).Select(v => v.Identifier.ValueText));
            }
        }
    }

    private static IEnumerable<(string Name, TypeSyntax Type)> Properties(TypeDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().Select(p => (p.Identifier.ValueText, p.Type))
            .Concat((type as RecordDeclarationSyntax)?.ParameterList?.Parameters.Where(p => p.Type is not null).Select(p => (p.Identifier.ValueText, p.Type!)) ?? []);

    private static IEnumerable<string> SimpleNames(TypeSyntax type) =>
        type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText);

    private static IEnumerable<TypeDeclarationSyntax> Types(SyntaxNode root) =>
        root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>();
}
