using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader.Interpretation;

/// <summary>A convention of the scanned source: EF calls it, the interpreter runs it.</summary>
internal sealed class SourceConvention(SourceObject source, Interpreter interpreter)
{
    /// <summary>A convention for EF, of all the kinds that the source's class is of; fails when a library's code is a part of it.</summary>
    public IConvention Make(Type wanted)
    {
        for (INamedTypeSymbol? parent = source.Type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
        {
            if (!Interpreter.IsSource(parent))
            {
                throw new NotUnderstoodException($"{source.Type.Name} derives from {parent.Name}, whose code is a library's");
            }
        }

        Dictionary<Type, INamedTypeSymbol> kinds = source.Type.AllInterfaces
            .Select(i => (Symbol: i, Type: ToolTypes.Find(i.OriginalDefinition)))
            .Where(i => i.Type is not null && typeof(IConvention).IsAssignableFrom(i.Type))
            .ToDictionary(i => i.Type!, i => i.Symbol);
        IConvention made = ConventionTypes.Make(interpreter.Skeletons.Module, interpreter.Skeletons.NextName("Conventions." + source.Type.Name), kinds.Keys, (kind, method, arguments) => Run(kinds[kind], method, arguments));
        return wanted.IsInstanceOfType(made) ? made : throw new NotUnderstoodException($"{source.Type.Name} is no {wanted.Name}");
    }

    private void Run(INamedTypeSymbol kind, string name, object[] arguments)
    {
        IMethodSymbol method = (IMethodSymbol)SourceCalls.Implementation(source.Type, kind.GetMembers(name)[0]);
        using Budget.Scope part = interpreter.Budget.BeginPart();
        try
        {
            interpreter.SourceCalls.Invoke(method, source, arguments, new Frame(), isVirtual: true);
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            interpreter.Report.Add(method, $"the convention is given up: {problem.Message}");
        }
    }
}
