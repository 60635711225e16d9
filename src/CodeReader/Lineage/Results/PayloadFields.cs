using CatalogModel;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Results;

/// <summary>The fields of a message, nested ones dotted, elements of lists without indices, each with its value.</summary>
internal sealed class PayloadFields(Interpreter interpreter)
{
    private const int Deepest = 4;

    private readonly SortedDictionary<string, (string Type, Value Value, bool Given)> fields = new(StringComparer.Ordinal);

    /// <summary>The fields of a message that was made; name → neutral type, value, and whether it was given one; sorted.</summary>
    public IReadOnlyDictionary<string, (string Type, Value Value, bool Given)> Of(Value message)
    {
        Value awaited = message.As(TypeShape.Unwrapped(message.Type));
        Value subject = awaited.Element is { } element && TypeShape.ElementOf(awaited.Type) is not null ? element : awaited;
        Members(subject, "", 0, true, []);
        return fields;
    }

    /// <summary>The neutral type of a C# type.</summary>
    public static string NeutralType(ITypeSymbol? type) => TypeShape.Unwrapped(type) switch
    {
        null or { TypeKind: TypeKind.Error } => FieldTypes.Unknown,
        { TypeKind: TypeKind.Enum } => FieldTypes.Enum,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => FieldTypes.Bytes,
        { } t when TypeShape.ElementOf(t) is not null => FieldTypes.Array,
        { } t => FieldTypes.OfClrName(t.Name) is var known && known != FieldTypes.Unknown ? known : FieldTypes.Object,
    };

    private void Members(Value value, string prefix, int depth, bool given, HashSet<string> around)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        if (value.Type is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type && !TypeShape.IsScalar(type))
        {
            string name = EvidenceOf.FullName(type);
            if (!type.IsAnonymousType && !around.Add(name))
            {
                return;
            }

            foreach (ISymbol member in TypeShape.SeenMembersOf(type))
            {
                done.Add(member.Name);
                ITypeSymbol? memberType = TypeShape.TypeOf(member);
                bool set = given && IsGiven(value, member);
                Field(prefix + member.Name, memberType, interpreter.Members.Read(value, member.Name, memberType, member, null), depth, set, around);
            }

            around.Remove(name);
        }

        // Of a type that is not there, what was given is known.
        foreach (KeyValuePair<string, Value> field in value.Fields.Where(f => done.Add(f.Key) && Value.IsMember(f.Key) && value.Type is null or { TypeKind: TypeKind.Error }).ToList())
        {
            Field(prefix + field.Key, field.Value.Type, field.Value, depth, given, around);
        }
    }

    /// <summary>Of an object that was made here every member is known that was given a value; what computes its value needs none.</summary>
    private static bool IsGiven(Value made, ISymbol member) =>
        !made.Exact || made.Origins.Length > 0 || made.Fields.ContainsKey(member.Name) || member is not IPropertySymbol { SetMethod: not null };

    private void Field(string name, ITypeSymbol? type, Value value, int depth, bool given, HashSet<string> around)
    {
        ITypeSymbol? element = TypeShape.ElementOf(type);
        Value inner = element is not null ? interpreter.Members.ElementOf(value, null) : value;
        ITypeSymbol? innerType = element ?? TypeShape.Unwrapped(type);
        bool nested = depth < Deepest && innerType is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }
            && !TypeShape.IsScalar(innerType) && innerType.SpecialType == SpecialType.None
            && (innerType.IsAnonymousType || innerType.DeclaringSyntaxReferences.Length > 0) && TypeShape.ElementOf(innerType) is null;
        int before = fields.Count;
        if (nested)
        {
            Members(inner.Type is null ? inner.As(innerType) : inner, name + ".", depth + 1, given, around);
        }

        if (fields.Count == before)
        {
            fields[name] = (NeutralType(type), element is not null && value.Origins.Length == 0 ? inner : value, given);
        }
    }
}
