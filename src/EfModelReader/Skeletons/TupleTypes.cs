using System.Reflection;
using System.Reflection.Emit;

namespace EfModelReader.Skeletons;

/// <summary>Classes that stand for anonymous types in expression trees.</summary>
internal sealed class TupleTypes(ModuleBuilder module)
{
    private readonly Dictionary<string, Type> tuples = new(StringComparer.Ordinal);

    /// <summary>A class with one constructor of the given parameter types.</summary>
    public Type Of(IReadOnlyList<Type> elements)
    {
        string key = string.Join("|", elements.Select(e => e.AssemblyQualifiedName));
        if (!tuples.TryGetValue(key, out Type? tuple))
        {
            string name = "Anonymous" + tuples.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            TypeBuilder builder = module.DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed);
            Bodies.Throw(builder.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [.. elements]).GetILGenerator());
            tuple = builder.CreateType();
            tuples.Add(key, tuple);
        }

        return tuple;
    }
}
