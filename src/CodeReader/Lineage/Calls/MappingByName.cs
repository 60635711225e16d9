using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Calls;

/// <summary>
/// Copies members of the same name, as mapping libraries do: ignoring case, into nested objects and lists, flattening
/// (<c>CustomerName</c> from <c>Customer.Name</c>), and by the constructor where there is no other way. Configured maps go first.
/// </summary>
internal sealed class MappingByName(Interpreter interpreter)
{
    private const int Deepest = 4;

    private readonly ConfiguredSources configured = new(interpreter);

    /// <summary>A new object of a type, filled from another.</summary>
    /// <param name="source">The other.</param>
    /// <param name="target">The type.</param>
    /// <param name="at">Where.</param>
    /// <param name="own">What the mapping method itself configures.</param>
    public Value Map(Value source, ITypeSymbol target, SyntaxNode at, ConfiguredMap? own = null) => Map(source, target, at, 0, own);

    /// <summary>Fills an object from another.</summary>
    public void Fill(Value target, ITypeSymbol type, Value source, SyntaxNode at, ConfiguredMap? own = null) => Fill(target, type, source, at, 0, own);

    private Value Map(Value source, ITypeSymbol target, SyntaxNode at, int depth, ConfiguredMap? own = null)
    {
        if (TypeShape.IsScalar(target) || depth > Deepest || target.TypeKind == TypeKind.TypeParameter)
        {
            return source;
        }

        if (TypeShape.ElementOf(target) is { } element)
        {
            Value list = Value.Of(target);
            list.Element = Map(interpreter.Members.ElementOf(source, null), element, at, depth, own);
            return list;
        }

        if (SymbolEqualityComparer.Default.Equals(source.Type, target) && depth > 0)
        {
            return source;
        }

        ConfiguredMap? map = own ?? interpreter.Code.Mappings.Find(source.Type, target);
        if (map?.Construct is { } construct && configured.ValueOf(construct, source, Value.Of(target), at) is { IsEmpty: false } whole)
        {
            Value constructed = whole.Type is null ? whole.As(target) : whole;
            configured.RunAfter(map, source, constructed, at);
            return constructed;
        }

        Value made = new(target, Origins.None) { Exact = true };
        Fill(made, target, source, at, depth, map);
        return made;
    }

    private void Fill(Value target, ITypeSymbol type, Value source, SyntaxNode at, int depth, ConfiguredMap? own)
    {
        ConfiguredMap? map = own ?? interpreter.Code.Mappings.Find(source.Type, type);
        foreach (IPropertySymbol property in TypeShape.PropertiesOf(type))
        {
            if (!IsFilled(property, type) || map?.Ignored.Contains(property.Name) == true)
            {
                continue;
            }

            if (map?.Members.TryGetValue(property.Name, out MapSource? configuredSource) == true)
            {
                if (configured.ValueOf(configuredSource, source, target, at) is { } value)
                {
                    interpreter.Members.Write(target, property.Name, property, Map(value, property.Type, at, depth + 1), configuredSource is MapSource.Code code ? code.Lambda : at);
                }
            }
            else if (ByName(source, property.Name, at) is { } value)
            {
                interpreter.Members.Write(target, property.Name, property, Map(value, property.Type, at, depth + 1), at);
            }
        }

        if (map is not null)
        {
            configured.RunAfter(map, source, target, at);
        }
    }

    // A member that has a setter, or that a constructor takes.
    private static bool IsFilled(IPropertySymbol property, ITypeSymbol type) =>
        property.SetMethod is not null
        || (type is INamedTypeSymbol named && named.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))));

    private Value? ByName(Value source, string name, SyntaxNode at)
    {
        if (source.Fields.FirstOrDefault(f => f.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value: { } known })
        {
            return interpreter.Members.Read(source, NameIn(source, name), known.Type, null, at);
        }

        if (source.Type is null or { TypeKind: TypeKind.Error })
        {
            return null;
        }

        IPropertySymbol? property = Property(source.Type, name);
        if (property is not null)
        {
            return interpreter.Members.Read(source, property.Name, property.Type, property, at);
        }

        // Flattening: the longest first part that names an object.
        for (int length = name.Length - 1; length > 1; length--)
        {
            if (char.IsUpper(name[length]) && Property(source.Type, name.Substring(0, length)) is { } owner && !TypeShape.IsScalar(owner.Type)
                && Property(owner.Type, name.Substring(length)) is { } inner)
            {
                return interpreter.Members.Read(interpreter.Members.Read(source, owner.Name, owner.Type, owner, at), inner.Name, inner.Type, inner, at);
            }
        }

        return null;
    }

    private static string NameIn(Value source, string name) => source.Fields.Keys.First(k => k.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IPropertySymbol? Property(ITypeSymbol type, string name) =>
        TypeShape.PropertiesOf(type).FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
