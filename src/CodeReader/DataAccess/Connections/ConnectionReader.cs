using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Connections;

/// <summary>Reads which databases the code of a project configures its contexts and bare connections on.</summary>
internal sealed class ConnectionReader(SourceSet sources, SourceProject project)
{
    private const int DeepestWrapper = 3;

    private readonly ConnectionOrigins origins = new(sources);
    private readonly HashSet<ConnectionUse> uses = [];

    /// <summary>The databases found, in no order.</summary>
    public IEnumerable<ConnectionUse> Uses => uses;

    /// <summary>Reads a node when it configures a context or a connection.</summary>
    public void Visit(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when call.CalledName().StartsWith("Add", StringComparison.Ordinal):
                if (call.CalledNameSyntax() is GenericNameSyntax generic)
                {
                    ReadRegistration(call, generic, model);
                }
                else if (Providers.OfConnections.TryGetValue(WithoutKeyed(call.CalledName()), out string? bare))
                {
                    Add(null, bare, NameOrString(call, model, BoundArguments.None), node, model, evenUnknown: false);
                }

                break;
            case InvocationExpressionSyntax call when Providers.OfOptions.TryGetValue(call.CalledName(), out string? provider):
                ReadOnConfiguring(call, provider, model);
                break;
            case InvocationExpressionSyntax call when call.CalledName() is "Connection" or "Create" or "GetDatabase":
                ReadBare(call, model);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } creation when creation.MadeType() is { } type
                && Providers.OfTypes.TryGetValue(type, out string? made) && !IsDesignTime(creation):
                Add(null, made, origins.Of(creation.ArgumentList!.Arguments[0].Expression, model, BoundArguments.None), node, model, evenUnknown: false);
                break;
        }
    }

    /// <summary>A context's registration: <c>services.AddDbContext&lt;T&gt;(…)</c> and its like, or a method of the code that wraps one.</summary>
    private void ReadRegistration(InvocationExpressionSyntax call, GenericNameSyntax name, SemanticModel model)
    {
        bool registersContext = name.Identifier.ValueText.IndexOf("Context", StringComparison.Ordinal) >= 0;
        IEnumerable<INamedTypeSymbol> contexts = name.TypeArgumentList.Arguments
            .Select(a => model.GetTypeInfo(a).Type).OfType<INamedTypeSymbol>()
            .Where(t => registersContext || t.Name.EndsWith("Context", StringComparison.Ordinal) || t.IsOrInherits(n => n == "DbContext"))
            .Reverse();
        if (contexts.FirstOrDefault() is { } context)
        {
            foreach ((string provider, IReadOnlyList<ConnectionOrigin> found) in Registered(call, model, BoundArguments.None, 0))
            {
                Add(EvidenceOf.FullName(context), provider, found, call, model, evenUnknown: true);
            }
        }
    }

    private IEnumerable<(string Provider, IReadOnlyList<ConnectionOrigin> Origins)> Registered(
        InvocationExpressionSyntax call, SemanticModel model, BoundArguments arguments, int depth)
    {
        if (model.GetSymbolInfo(call).Symbol is IMethodSymbol wrapper && wrapper.IsInSource())
        {
            return depth < DeepestWrapper ? Wrapped(call, wrapper, model, arguments, depth) : [];
        }

        List<(string, IReadOnlyList<ConnectionOrigin>)> found = [.. Configured(call.ArgumentList, model, arguments)];
        if (found.Count == 0 && Providers.OfContexts.TryGetValue(call.CalledName(), out string? provider))
        {
            found.Add((provider, NameOrString(call, model, arguments)));
        }

        return found;
    }

    private IEnumerable<(string, IReadOnlyList<ConnectionOrigin>)> Wrapped(
        InvocationExpressionSyntax call, IMethodSymbol wrapper, SemanticModel model, BoundArguments arguments, int depth)
    {
        BoundArguments inner = BoundArguments.Of(call, wrapper, model, arguments);
        foreach (SyntaxReference reference in (wrapper.ReducedFrom ?? wrapper).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (sources.OwnerOf(reference.SyntaxTree) is null)
            {
                continue;
            }

            SemanticModel declared = sources.Model(reference.SyntaxTree);
            foreach (InvocationExpressionSyntax registration in reference.GetSyntax().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (registration.CalledName().StartsWith("Add", StringComparison.Ordinal)
                    && registration.CalledNameSyntax() is GenericNameSyntax name
                    && name.TypeArgumentList.Arguments.Any(a => declared.GetTypeInfo(a).Type is ITypeParameterSymbol))
                {
                    foreach ((string, IReadOnlyList<ConnectionOrigin>) found in Registered(registration, declared, inner, depth + 1))
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    // o => o.UseNpgsql(…) among the arguments
    private IEnumerable<(string, IReadOnlyList<ConnectionOrigin>)> Configured(SyntaxNode options, SemanticModel model, BoundArguments arguments)
    {
        foreach (InvocationExpressionSyntax use in options.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (Providers.OfOptions.TryGetValue(use.CalledName(), out string? provider))
            {
                yield return (provider, ConnectionOf(use, provider, model, arguments));
            }
        }
    }

    private IReadOnlyList<ConnectionOrigin> ConnectionOf(InvocationExpressionSyntax use, string provider, SemanticModel model, BoundArguments arguments)
    {
        ExpressionSyntax? connection = use.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        return connection is null or AnonymousFunctionExpressionSyntax || provider == "in-memory" ? [] : origins.Of(connection, model, arguments);
    }

    /// <summary>The argument of a registration that takes the connection's name, or its string.</summary>
    private IReadOnlyList<ConnectionOrigin> NameOrString(InvocationExpressionSyntax call, SemanticModel model, BoundArguments arguments)
    {
        ExpressionSyntax? argument = call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText is "connectionName" or "name")?.Expression
            ?? call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (argument is null or AnonymousFunctionExpressionSyntax)
        {
            return [];
        }

        return origins.Text(argument, model, arguments) is { } text && text.IndexOf('=') < 0 && text.IndexOf("://", StringComparison.Ordinal) < 0
            ? [new(ConfigurationKey.Normalize(text), null)]
            : origins.Of(argument, model, arguments);
    }

    private void ReadOnConfiguring(InvocationExpressionSyntax use, string provider, SemanticModel model)
    {
        if (use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "OnConfiguring", Parent: TypeDeclarationSyntax type }
            && model.GetDeclaredSymbol(type) is { } context)
        {
            Add(EvidenceOf.FullName(context), provider, ConnectionOf(use, provider, model, BoundArguments.None), use, model, evenUnknown: true);
        }
    }

    // NpgsqlDataSource.Create(connection), Marten's options.Connection(connection), MongoClient.GetDatabase(name)
    private void ReadBare(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } argument || call.Receiver() is not { } receiver || IsDesignTime(call))
        {
            return;
        }

        if (call.CalledName() == "GetDatabase")
        {
            bool mongo = model.GetTypeInfo(receiver).Type is var type && (type?.Name.IndexOf("Mongo", StringComparison.Ordinal) >= 0
                || (type.IsUnknown() && receiver.ToString().IndexOf("mongo", StringComparison.OrdinalIgnoreCase) >= 0));
            IReadOnlyList<ConnectionOrigin> name = !mongo ? [] : origins.Text(argument, model, BoundArguments.None) is { } text
                ? [new(null, new(null, DatabaseAddress.NameIn(text), false))]
                : origins.Of(argument, model, BoundArguments.None);
            Add(null, "mongodb", name, call, model, evenUnknown: false);
        }
        else if (call.CalledName() == "Create" ? CodeText.NameOf(receiver)?.Identifier.ValueText == "NpgsqlDataSource" : IsInMarten(call))
        {
            Add(null, "postgresql", origins.Of(argument, model, BoundArguments.None), call, model, evenUnknown: false);
        }
    }

    private static bool IsInMarten(InvocationExpressionSyntax call) =>
        call.Ancestors().OfType<InvocationExpressionSyntax>().Any(c => c.CalledName() is "AddMarten" or "AddMartenStore" || c.Expression.ToString() == "DocumentStore.For");

    // What only the design-time tools use says nothing of the running service.
    private static bool IsDesignTime(SyntaxNode node) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types.Any(b => CodeText.NameOf(b.Type)?.Identifier.ValueText == "IDesignTimeDbContextFactory") == true;

    private static string WithoutKeyed(string name) => name.StartsWith("AddKeyed", StringComparison.Ordinal) ? "Add" + name.Substring(8) : name;

    private void Add(string? context, string provider, IReadOnlyList<ConnectionOrigin> found, SyntaxNode node, SemanticModel model, bool evenUnknown)
    {
        foreach (ConnectionOrigin origin in found)
        {
            uses.Add(new(context, origin.Name, origin.Address?.Server, DatabaseFile.Name(origin.Address, project), provider, model.Place(node)));
        }

        if (found.Count == 0 && evenUnknown)
        {
            uses.Add(new(context, null, null, null, provider, model.Place(node)));
        }
    }
}
