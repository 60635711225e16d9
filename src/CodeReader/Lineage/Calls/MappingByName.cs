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

    /// <summary>A new object of a type, filled from another.</summary>
    public Value Map(Value source, ITypeSymbol target, SyntaxNode at) => Map(source, target, at, 0);

    /// <summary>Fills an object from another.</summary>
    public void Fill(Value target, ITypeSymbol type, Value source, SyntaxNode at) => Fill(target, type, source, at, 0);

    private Value Map(Value source, ITypeSymbol target, SyntaxNode at, int depth)
    {
        if (TypeShape.IsScalar(target) || depth > Deepest || target.TypeKind == TypeKind.TypeParameter)
        {
            return source;
        }

        if (TypeShape.ElementOf(target) is { } element)
        {
            Value list = Value.Of(target);
            list.Element = Map(interpreter.Members.ElementOf(source, null), element, at, depth);
            return list;
        }

        if (SymbolEqualityComparer.Default.Equals(source.Type, target) && depth > 0)
        {
            return source;
        }

        ConfiguredMap? map = interpreter.Code.Mappings.Find(source.Type, target);
        if (map?.Construct is { } construct && interpreter.EvaluateLambda(construct) is { } lambda)
        {
            Value constructed = interpreter.Entering.Enter(lambda, [source], at);
            return constructed.Type is null ? constructed.As(target) : constructed;
        }

        Value made = new(target, Origins.None) { Exact = true };
        Fill(made, target, source, at, depth);
        return made;
    }

    private void Fill(Value target, ITypeSymbol type, Value source, SyntaxNode at, int depth)
    {
        ConfiguredMap? map = interpreter.Code.Mappings.Find(source.Type, type);
        foreach (IPropertySymbol property in TypeShape.PropertiesOf(type))
        {
            if (!IsFilled(property, type) || map?.Ignored.Contains(property.Name) == true)
            {
                continue;
            }

            if (map?.Members.TryGetValue(property.Name, out SyntaxNode? expression) == true)
            {
                if (interpreter.EvaluateLambda(expression) is { } lambda)
                {
                    Value value = interpreter.Entering.Enter(lambda, [source], at);
                    interpreter.Members.Write(target, property.Name, property, value, expression);
                }
            }
            else if (ByName(source, property.Name, at) is { } value)
            {
                interpreter.Members.Write(target, property.Name, property, Map(value, property.Type, at, depth + 1), at);
            }
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
