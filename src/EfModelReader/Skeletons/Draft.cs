using System.Reflection.Emit;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>A skeleton type in the making.</summary>
internal sealed class Draft(INamedTypeSymbol symbol)
{
    /// <summary>What it stands for.</summary>
    public INamedTypeSymbol Symbol { get; } = symbol;

    /// <summary>The type under construction; null when it needs none or could not be built.</summary>
    public TypeBuilder? Builder { get; set; }

    /// <summary>The finished type.</summary>
    public Type? Created { get; set; }

    /// <summary>Whether its members are written.</summary>
    public bool Defined { get; set; }

    /// <summary>Whether another type derives from it.</summary>
    public bool IsBase { get; set; }

    /// <summary>Whether its creation has begun.</summary>
    public bool Creating { get; set; }

    /// <summary>The types that must be finished before it: parents, interfaces, values it contains.</summary>
    public List<Type> Needs { get; } = [];
}
