using CatalogModel;
using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Snapshots;

/// <summary>Where a snapshot tells of what: the lines of its entity types, properties, foreign keys and indexes, found by the shape of its calls alone.</summary>
internal sealed class SnapshotPlaces
{
    private readonly Dictionary<string, Evidence> places = new(StringComparer.Ordinal);

    private SnapshotPlaces()
    {
    }

    /// <summary>Reads the places of a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="build">Its method that builds the model; without one there are no places.</param>
    public static SnapshotPlaces Of(SnapshotDeclaration snapshot, IMethodSymbol? build)
    {
        SnapshotPlaces found = new();
        foreach (SyntaxNode body in build?.DeclaringSyntaxReferences.Select(r => r.GetSyntax()) ?? [])
        {
            found.Add(body, "", snapshot.Symbol);
        }

        return found;
    }

    /// <summary>The place of an entity type.</summary>
    public Evidence? Of(IReadOnlyEntityType entity) => Find(KeyOf(entity));

    /// <summary>The place of a property or navigation.</summary>
    public Evidence? Of(IReadOnlyPropertyBase member) => Find(Join(KeyOf(member.DeclaringType), member.Name)) ?? Find(KeyOf(member.DeclaringType));

    /// <summary>The place of a foreign key.</summary>
    public Evidence? Of(IReadOnlyForeignKey key) =>
        Find(Join(KeyOf(key.DeclaringEntityType), Listed("HasForeignKey", key.Properties.Select(p => p.Name)))) ?? Of(key.DeclaringEntityType);

    /// <summary>The place of an index.</summary>
    public Evidence? Of(IReadOnlyIndex index) =>
        Find(Join(KeyOf(index.DeclaringEntityType), Listed("HasIndex", index.Properties.Select(p => p.Name)))) ?? Of(index.DeclaringEntityType);

    private void Add(SyntaxNode node, string around, INamedTypeSymbol symbol)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            foreach (SyntaxNode child in node.ChildNodes())
            {
                Add(child, around, symbol);
            }

            return;
        }

        Add(access.Expression, around, symbol);
        string method = access.Name.Identifier.ValueText;
        string[] texts = [.. call.ArgumentList.Arguments.SelectMany(a => Texts(a.Expression))];
        string inner = (method, texts) switch
        {
            ("Entity", [var name, ..]) => name,
            ("OwnsOne" or "OwnsMany", [_, var navigation, ..]) => Join(around, navigation),
            ("Property" or "PrimitiveCollection" or "ComplexProperty" or "ComplexCollection", [var name, ..]) => Join(around, name),
            _ => around,
        };
        if (inner != around)
        {
            Place(inner, access.Name, symbol);
        }
        else if (method is "HasForeignKey" or "HasIndex" && texts.Length > 0)
        {
            Place(Join(around, Listed(method, texts)), access.Name, symbol);

            // One-to-one relationships name the dependent type first, named indexes their names last.
            Place(Join(around, Listed(method, method == "HasIndex" ? texts[..^1] : texts[1..])), access.Name, symbol);
        }

        Add(call.ArgumentList, inner, symbol);
    }

    private void Place(string key, SyntaxNode node, INamedTypeSymbol symbol) => places.TryAdd(key, EvidenceOf.Node(node, symbol));

    private Evidence? Find(string key) => places.GetValueOrDefault(key);

    private static IEnumerable<string> Texts(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.SelectMany(Texts),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.SelectMany(Texts),
        CollectionExpressionSyntax items => items.Elements.OfType<ExpressionElementSyntax>().SelectMany(e => Texts(e.Expression)),
        _ => [],
    };

    // Owned and complex types are told of within their owner's block, by the names of the members that lead to them.
    private static string KeyOf(IReadOnlyTypeBase type) => type switch
    {
        IReadOnlyComplexType complex => Join(KeyOf(complex.ComplexProperty.DeclaringType), complex.ComplexProperty.Name),
        IReadOnlyEntityType entity when entity.FindOwnership() is { PrincipalToDependent: { } navigation } ownership => Join(KeyOf(ownership.PrincipalEntityType), navigation.Name),
        _ => type.Name,
    };

    private static string Listed(string method, IEnumerable<string> names) => method + ":" + string.Join(",", names);

    private static string Join(string around, string name) => around + "/" + name;
}
