using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Evaluation;

/// <summary>The variables of one running body. Lambdas and local functions see those of the body around them.</summary>
internal sealed class Frame(IMethodSymbol? method, Value? instance, Frame? around = null)
{
    private readonly Dictionary<ISymbol, Value> variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ITypeSymbol> types = new(SymbolEqualityComparer.Default);

    /// <summary>The method that runs; null for initialisers.</summary>
    public IMethodSymbol? Method { get; } = method;

    /// <summary>What <c>this</c> is.</summary>
    public Value? Instance { get; } = instance;

    /// <summary>What it returned so far.</summary>
    public Value? Returned { get; set; }

    /// <summary>What it yielded so far, when it is an iterator.</summary>
    public Value? Yielded { get; set; }

    public Value? Find(ISymbol variable)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.variables.TryGetValue(variable, out Value? value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Declares a variable here.</summary>
    public void Declare(ISymbol variable, Value value) => variables[variable] = value;

    /// <summary>Says what a type parameter of the method stands for.</summary>
    public void Declare(ITypeParameterSymbol parameter, ITypeSymbol type) => types[parameter] = type;

    /// <summary>What a type parameter stands for, as far as the callers say; any other type is itself.</summary>
    public ITypeSymbol Meaning(ITypeSymbol type)
    {
        for (Frame? frame = this; type is ITypeParameterSymbol && frame is not null; frame = frame.Outer)
        {
            type = frame.types.TryGetValue(type, out ITypeSymbol? known) ? known : type;
        }

        return type;
    }

    /// <summary>Gives a variable a value where it was declared; here when it was not.</summary>
    public void Assign(ISymbol variable, Value value)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame.variables.ContainsKey(variable))
            {
                frame.variables[variable] = value;
                return;
            }
        }

        variables[variable] = value;
    }

    private Frame? Outer { get; } = around;
}
