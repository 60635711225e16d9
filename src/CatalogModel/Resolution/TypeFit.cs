namespace CatalogModel.Resolution;

/// <summary>Whether a field can hold another field's value.</summary>
internal static class TypeFit
{
    private static readonly string[] Integers = [FieldTypes.Byte, FieldTypes.Short, FieldTypes.Int, FieldTypes.Long];

    /// <summary>Whether the type of a field takes the values of a key: the same type, a wider integer, or text for an id.</summary>
    public static bool Holds(Field field, Field key) => Holds(field.Type, key.Type);

    /// <summary>Whether values of one type fit into another; unknown types are given the benefit of the doubt.</summary>
    public static bool Holds(string type, string keyType) =>
        type == keyType
        || type is FieldTypes.Unknown or FieldTypes.Object
        || keyType is FieldTypes.Unknown or FieldTypes.Object
        || (type == FieldTypes.String && keyType == FieldTypes.Guid)
        || (Array.IndexOf(Integers, keyType) is int from and >= 0 && Array.IndexOf(Integers, type) >= from);
}
