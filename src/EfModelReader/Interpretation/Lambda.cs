using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>A function of the scanned source as a value: a lambda with what it captured, or a method.</summary>
internal sealed record Lambda(Frame Captured)
{
    /// <summary>The lambda's code.</summary>
    public IAnonymousFunctionOperation? Code { get; init; }

    /// <summary>The method, for a method group.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The method's receiver.</summary>
    public object? Receiver { get; init; }
}
