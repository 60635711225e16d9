using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>A type that a received body becomes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Read">Where the body becomes it, when that was found.</param>
/// <param name="Project">The project that takes it.</param>
internal sealed record TakenType(INamedTypeSymbol Type, Deserialised? Read, SourceProject Project);

/// <summary>
/// Finds which types the code behind a binding takes, and which project takes each: a library that receives for everybody hands the bodies
/// on to the projects that implement its interface, and a project that lets a library parse its bodies takes them itself.
/// </summary>
internal sealed class TakenTypes(SourceIndex index, Hosts hosts, Deserialisation deserialisation)
{
    /// <summary>The types, each once for every project that takes it.</summary>
    /// <param name="binding">The project that binds the code.</param>
    /// <param name="code">The code that is bound.</param>
    public IReadOnlyList<TakenType> In(SourceProject binding, IEnumerable<SyntaxNode> code)
    {
        List<TakenType> all = [.. code.SelectMany(deserialisation.In)
            .Where(d => d.Type is not null)
            .Select(d => new TakenType(d.Type!, d, TakerOf(binding, index.Sources.OwnerOf(d.Node.SyntaxTree) ?? binding)))];
        bool takesItself = all.Any(t => t.Project == binding);
        return [.. all.Where(t => t.Project == binding || hosts.Reaches(t.Project, binding) || (!takesItself && hosts.MayShareProcess(binding.Path, t.Project.Path)))
            .GroupBy(t => t.Project.Path + "|" + SymbolKeys.OfType(t.Type), StringComparer.Ordinal)
            .Select(g => g.First())];
    }

    /// <summary>Of what one piece of code takes, what it chooses between; in each project the first where nothing is chosen.</summary>
    public static IReadOnlyList<TakenType> Alternatives(IReadOnlyList<TakenType> types) =>
        [.. types.GroupBy(t => t.Project).SelectMany(g => g.Any(IsChosen) ? g.Where(IsChosen) : g.Take(1))];

    private SourceProject TakerOf(SourceProject binding, SourceProject reader) => hosts.Reaches(binding, reader) ? binding : reader;

    private static bool IsChosen(TakenType type) => type.Read?.Around
        .Any(a => a is SwitchSectionSyntax or SwitchExpressionArmSyntax or IfStatementSyntax) == true;
}
