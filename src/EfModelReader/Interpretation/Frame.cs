using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>The variables of a call or of a block within it. Lambdas and local functions see the frame that they stand in.</summary>
internal sealed class Frame(Frame? parent = null)
{
    private Dictionary<ISymbol, object?>? variables;
    private Dictionary<ISymbol, ITypeSymbol>? typeArguments;

    /// <summary>The frame around it.</summary>
    public Frame? Parent { get; } = parent;

    /// <summary>The method that runs, at a call's outermost frame.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The receiver of the call.</summary>
    public object? This { get; init; }

    /// <summary>The value before <c>?.</c>.</summary>
    public object? ConditionalReceiver { get; init; }

    /// <summary>The object that an initialiser or a property pattern is about.</summary>
    public object? ImplicitReceiver { get; init; }

    /// <summary>What an iterator method has yielded.</summary>
    public List<object?>? Yielded { get; init; }

    /// <summary>Gives a variable of this frame a value.</summary>
    public void Declare(ISymbol variable, object? value) =>
        (variables ??= new(SymbolEqualityComparer.Default))[variable] = value;

    /// <summary>Gives a variable a value where it is declared.</summary>
    public void Assign(ISymbol variable, object? value)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Parent)
        {
            if (frame.variables?.ContainsKey(variable) == true)
            {
                frame.variables[variable] = value;
                return;
            }
        }

        Declare(variable, value);
    }

    /// <summary>Finds a variable's value.</summary>
    public bool TryGet(ISymbol variable, out object? value)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Parent)
        {
            if (frame.variables?.TryGetValue(variable, out value) == true)
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Says what a type parameter stands for.</summary>
    public void DeclareType(ITypeParameterSymbol parameter, ITypeSymbol argument) =>
        (typeArguments ??= new(SymbolEqualityComparer.Default))[parameter.OriginalDefinition] = argument;

    /// <summary>What a type parameter stands for, or null.</summary>
    public ITypeSymbol? TypeArgument(ITypeParameterSymbol parameter)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Parent)
        {
            if (frame.typeArguments?.TryGetValue(parameter.OriginalDefinition, out ITypeSymbol? argument) == true)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The nearest value of something that frames carry.</summary>
    public T? Nearest<T>(Func<Frame, T?> read) where T : class
    {
        for (Frame? frame = this; frame is not null; frame = frame.Parent)
        {
            if (read(frame) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
