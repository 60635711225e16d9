using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Live;

/// <summary>
/// The names that the code of handlers can lead to: those that it uses, those that the types of these names use, and so on, also through
/// interfaces and base types. Read from the syntax alone. What is not among them no event leads to; what is may have many causes.
/// </summary>
public sealed class HandledNames
{
    // What everybody takes says nothing of who calls.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "Guid", "CancellationToken", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "String", "Int32", "Int64", "Decimal", "Boolean", "Object", "Uri", "Task",
    };

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private HandledNames(ILookup<string, TypeDeclarationSyntax> declared, ILookup<string, TypeDeclarationSyntax> derived, IEnumerable<string> handlers)
    {
        Queue<string> open = new(handlers);
        while (open.Count > 0)
        {
            string name = open.Dequeue();
            if (!names.Add(name))
            {
                continue;
            }

            foreach (TypeDeclarationSyntax type in declared[name].Concat(derived[name]))
            {
                names.Add(type.Identifier.ValueText);
                foreach (SimpleNameSyntax used in type.DescendantNodes().OfType<SimpleNameSyntax>())
                {
                    open.Enqueue(used.Identifier.ValueText);
                }
            }
        }
    }

    /// <summary>The names that some handlers lead to; null when the code of one is not in the project, so that nobody can tell.</summary>
    /// <param name="trees">The project's trees.</param>
    /// <param name="handlers">Full names of the handlers: types, or methods of types.</param>
    /// <param name="ct">Ends the reading early.</param>
    public static HandledNames? Of(IEnumerable<SyntaxTree> trees, IReadOnlyList<string> handlers, CancellationToken ct)
    {
        TypeDeclarationSyntax[] types = [.. trees.SelectMany(t => t.GetRoot(ct).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())];
        ILookup<string, TypeDeclarationSyntax> declared = types.ToLookup(t => t.Identifier.ValueText, StringComparer.Ordinal);
        string?[] roots = [.. handlers.Select(h => Enumerable.Reverse(h.Split('.')).Take(2).FirstOrDefault(declared.Contains))];
        return roots.Length == 0 || roots.Contains(null)
            ? null
            : new(declared, types.Where(t => t.BaseList is not null).SelectMany(t => t.BaseList!.Types.SelectMany(b => b.Type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()).Select(n => (n.Identifier.ValueText, t))).ToLookup(p => p.ValueText, p => p.t, StringComparer.Ordinal), roots!);
    }

    /// <summary>Whether the name of a message, or of something else that is no common type of the framework's, is among them.</summary>
    internal bool ContainOwn(string name) => !Common.Contains(name) && names.Contains(name);

    /// <summary>Whether a name is among them.</summary>
    public bool Contain(string name) => names.Contains(name);
}
