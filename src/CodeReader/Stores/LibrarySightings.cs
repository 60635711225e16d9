using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.Messaging;
using CatalogModel.Buses;
using CodeReader.Stores.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>Finds where the code speaks to a library itself.</summary>
internal sealed class LibrarySightings(SourceIndex index, Imports imports, CollectionNames names, CancellationToken cancellation)
{
    private const string Async = "Async";

    private static readonly string[] NoAggregates = ["Event", "Id", "Key", "Context", "Command"];

    /// <summary>The places at which a library is told what to store, in the order of the source.</summary>
    public IEnumerable<Sighting> Of(StoreLibrary library)
    {
        HashSet<SourceProject> users = [.. index.Sources.Projects.Where(p => imports.Uses(p, library.Namespaces))];
        if (users.Count == 0)
        {
            yield break;
        }

        ILookup<string, StoreCall> calls = library.Calls.SelectMany(c => c.Methods.SelectMany(m => new[] { (m, c), (m + Async, c) })).ToLookup(m => m.Item1, m => m.c, StringComparer.Ordinal);
        ILookup<string, StoredArgument> types = library.Types.ToLookup(t => t.Type, StringComparer.Ordinal);
        IEnumerable<string> words = calls.Select(c => c.Key).Concat(types.Select(t => t.Key)).Concat(library.TypeAttributes).Concat(library.TypeAttributes.Select(a => a + "Attribute")).Concat(library.Bases);
        foreach (IndexedTree tree in index.Mentioning(words).Where(t => users.Contains(t.Project)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (SyntaxNode node in tree.Root.DescendantNodes())
            {
                IEnumerable<Sighting> found = node switch
                {
                    GenericNameSyntax name when types.Contains(name.Identifier.ValueText) => OfType(library, types[name.Identifier.ValueText], name, tree),
                    InvocationExpressionSyntax call when calls.Contains(call.CalledName()) => OfCall(library, calls[call.CalledName()], call, tree),
                    TypeDeclarationSyntax type => OfDeclaration(library, type, tree),
                    _ => [],
                };
                foreach (Sighting sighting in found)
                {
                    yield return sighting;
                }
            }
        }
    }

    private SemanticModel Model(IndexedTree tree) => index.Sources.Model(tree.Tree);

    private bool Belongs(StoreLibrary library, ITypeSymbol type, IndexedTree tree) =>
        type.TypeKind == TypeKind.Error || type.ContainingNamespace is null or { IsGlobalNamespace: true }
            ? imports.Has(tree.Project, tree.Tree, library.Namespaces)
            : Imports.IsUnder(type.ContainingNamespace.ToDisplayString(), library.Namespaces);

    // IMongoCollection<Flight>
    private IEnumerable<Sighting> OfType(StoreLibrary library, IEnumerable<StoredArgument> arguments, GenericNameSyntax name, IndexedTree tree)
    {
        SemanticModel model = Model(tree);
        ITypeSymbol? type = model.GetTypeInfo(name).Type ?? model.GetSymbolInfo(name).Symbol as ITypeSymbol;
        if (type is not null && !Belongs(library, type, tree))
        {
            yield break;
        }

        if (type is null && !imports.Has(tree.Project, tree.Tree, library.Namespaces))
        {
            yield break;
        }

        foreach (StoredArgument argument in arguments.Where(a => a.Position < name.TypeArgumentList.Arguments.Count))
        {
            if (model.GetTypeInfo(name.TypeArgumentList.Arguments[argument.Position]).Type is { } stored)
            {
                yield return new(stored, new(library, argument.Kind ?? library.Kind), tree, name);
            }
        }
    }

    private IEnumerable<Sighting> OfCall(StoreLibrary library, IEnumerable<StoreCall> shapes, InvocationExpressionSyntax call, IndexedTree tree)
    {
        SemanticModel model = Model(tree);
        IMethodSymbol? method = Calls.Method(model, call, cancellation);
        if (method is not null && method.Locations.Any(l => l.IsInSource))
        {
            // A wrapper of the code itself: its body is read.
            yield break;
        }

        foreach (StoreCall shape in shapes)
        {
            if (IsOn(library, shape, call, method, model, tree))
            {
                foreach (Sighting sighting in OfCall(library, shape, call, method, model, tree))
                {
                    yield return sighting;
                }

                yield break;
            }
        }
    }

    private bool IsOn(StoreLibrary library, StoreCall shape, InvocationExpressionSyntax call, IMethodSymbol? method, SemanticModel model, IndexedTree tree)
    {
        if (SyntaxNames.Receiver(call) is not { } receiver)
        {
            return false;
        }

        if (shape.Receivers.Count == 0 && shape.Names.Count == 0)
        {
            return imports.Has(tree.Project, tree.Tree, library.Namespaces);
        }

        if (Calls.ReceiverType(model, call, cancellation) is { Name.Length: > 0 } type)
        {
            return (shape.Receivers.Contains(type.Name) || type.AllInterfaces.Any(i => shape.Receivers.Contains(i.Name)))
                && (Belongs(library, type, tree) || (method is not null && Belongs(library, method.ContainingType, tree)));
        }

        // Where nothing is known of the receiver, its name must do.
        string name = CodeText.NameOf(receiver is InvocationExpressionSyntax made ? made.Expression : receiver)?.Identifier.ValueText.TrimStart('_') ?? "";
        return imports.Has(tree.Project, tree.Tree, library.Namespaces) && shape.Names.Any(n => name.EndsWith(n, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Sighting> OfCall(StoreLibrary library, StoreCall shape, InvocationExpressionSyntax call, IMethodSymbol? method, SemanticModel model, IndexedTree tree)
    {
        if (shape.Stored == Stored.Aggregate)
        {
            foreach (ITypeParameterSymbol aggregate in Aggregates(model.GetEnclosingSymbol(call.SpanStart, cancellation)))
            {
                yield return new(aggregate, new(library, shape.Kind ?? library.Kind), tree, call);
            }

            yield break;
        }

        ExpressionSyntax? value = shape.Value is { } wanted ? Calls.Argument(model, call, method, wanted) : null;
        (ITypeSymbol? type, IParameterSymbol? parameter) = shape.Stored == Stored.Serialised
            ? StoredValues.Behind(value, model)
            : (TypeArgument(call, model) ?? (value is null ? null : model.GetTypeInfo(value, cancellation).Type), null);
        if ((ISymbol?)type is not { } stored && (stored = parameter!) is null)
        {
            yield break;
        }

        StoreKind kind = shape.Kind ?? library.Kind;
        ExpressionSyntax? expiry = shape.Expiry is { } end ? Calls.Argument(model, call, method, end) : null;
        IParameterSymbol? handedOn = expiry is null ? null : model.GetSymbolInfo(expiry, cancellation).Symbol as IParameterSymbol;
        if (kind == StoreKind.KeyValue && ((expiry is not null && handedOn is not { IsOptional: true } && Ends(expiry)) || IsInCache(call)))
        {
            kind = StoreKind.Cache;
        }

        (string? member, IParameterSymbol? key) = shape.Key is { } by ? StoredValues.Key(Calls.Argument(model, call, method, by), type, model) : default;
        ExpressionSyntax? collection = shape.Collection is { } called ? Calls.Argument(model, call, method, called) : null;
        yield return new(stored, new(library, kind)
        {
            Collection = collection is null ? null : scope => names.Of(collection, model, scope),
            OnlyDescribed = shape.OnlyDescribes,
            KeyMember = member ?? ChosenKey(library, call),
            Key = key,
            Expiry = handedOn,
        }, tree, call);
    }

    // [DynamoDBTable("orders")] class Order, class Order : ITableEntity
    private IEnumerable<Sighting> OfDeclaration(StoreLibrary library, TypeDeclarationSyntax declaration, IndexedTree tree)
    {
        bool marked = declaration.AttributeLists.SelectMany(l => l.Attributes).Select(a => CodeText.NameOf(a.Name)?.Identifier.ValueText)
            .Any(n => n is not null && library.TypeAttributes.Any(t => n == t || n == t + "Attribute"));
        bool derived = declaration is not InterfaceDeclarationSyntax
            && declaration.BaseList?.Types.Any(t => library.Bases.Contains(SyntaxNames.Simple(t.Type))) == true;
        if ((marked || derived) && imports.Has(tree.Project, tree.Tree, library.Namespaces) && Model(tree).GetDeclaredSymbol(declaration, cancellation) is { IsAbstract: false } type)
        {
            yield return new(type, new(library, library.Kind), tree, declaration);
        }
    }

    private static ITypeSymbol? TypeArgument(InvocationExpressionSyntax call, SemanticModel model) =>
        call.CalledNameSyntax() is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } ? model.GetTypeInfo(arguments[0]).Type : null;

    // For<Cart>().Identity(c => c.UserName), RegisterClassMap<Cart>(m => m.MapIdMember(c => c.UserName))
    private static string? ChosenKey(StoreLibrary library, InvocationExpressionSyntax call)
    {
        SyntaxNode whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
        {
            whole = outer;
        }

        return whole.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(c => library.KeyCalls.Contains(c.CalledName()))
            .Select(c => c.ArgumentList.Arguments.FirstOrDefault()?.Expression).OfType<LambdaExpressionSyntax>()
            .Select(l => (l.ExpressionBody as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText)
            .FirstOrDefault(m => m is not null);
    }

    // The type parameters that stand for what has the stream: neither events nor keys.
    private static IEnumerable<ITypeParameterSymbol> Aggregates(ISymbol? enclosing)
    {
        for (ISymbol? symbol = enclosing; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (ITypeParameterSymbol parameter in symbol is IMethodSymbol method ? method.TypeParameters : ((INamedTypeSymbol)symbol).TypeParameters)
            {
                bool isObject = parameter.HasReferenceTypeConstraint || parameter.ConstraintTypes.Length > 0;
                if (isObject && !NoAggregates.Any(e => parameter.Name.EndsWith(e, StringComparison.Ordinal)))
                {
                    yield return parameter;
                }
            }
        }
    }

    /// <summary>Whether an argument says that the value is thrown away after a time.</summary>
    public static bool Ends(ExpressionSyntax expiry) => !expiry.IsKind(SyntaxKind.NullLiteralExpression) && !expiry.IsKind(SyntaxKind.DefaultLiteralExpression)
        && expiry.ToString() is var text && !text.EndsWith("oken", StringComparison.Ordinal) && text is not "ct" and not "cancellation" && !text.StartsWith("When.", StringComparison.Ordinal);

    private static bool IsInCache(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText is { } name && name.IndexOf("Cache", StringComparison.Ordinal) >= 0;
}
