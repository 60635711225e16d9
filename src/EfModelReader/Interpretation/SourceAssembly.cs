using System.Reflection;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Interpretation;

/// <summary>A project of the scanned source that poses as an assembly. It lists skeleton types and can do nothing else.</summary>
internal sealed class SourceAssembly(IAssemblySymbol symbol, Func<Type[]> types) : Assembly
{
    private Type[]? listed;

    /// <summary>The project.</summary>
    public IAssemblySymbol Symbol => symbol;

    /// <inheritdoc />
    public override string FullName => symbol.Name;

    /// <inheritdoc />
    public override IEnumerable<System.Reflection.TypeInfo> DefinedTypes => GetTypes().Select(t => t.GetTypeInfo());

    /// <inheritdoc />
    public override IEnumerable<Type> ExportedTypes => GetTypes();

    /// <inheritdoc />
    public override AssemblyName GetName() => new() { Name = symbol.Name };

    /// <inheritdoc />
    public override Type[] GetTypes() => listed ??= types();

    /// <inheritdoc />
    public override Type[] GetExportedTypes() => GetTypes();

    /// <inheritdoc />
    public override bool Equals(object? o) => o is SourceAssembly other && other.Symbol.Name == symbol.Name;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(symbol.Name);
}
