using Microsoft.CodeAnalysis;

namespace CodeReader.Stores;

/// <summary>What the parameters and type parameters of the code around a name stand for.</summary>
/// <param name="Parameter">The text of a parameter, or null.</param>
/// <param name="TypeParameter">The type that a type parameter stands for, or null.</param>
internal sealed record NameScope(Func<IParameterSymbol, string?> Parameter, Func<ITypeParameterSymbol, ITypeSymbol?> TypeParameter)
{
    /// <summary>Where nothing is known.</summary>
    public static NameScope Empty { get; } = new(static _ => null, static _ => null);

    /// <summary>A type with the scope's word on type parameters.</summary>
    public ITypeSymbol? Resolve(ITypeSymbol? type) => type is ITypeParameterSymbol parameter ? TypeParameter(parameter) : type;
}
