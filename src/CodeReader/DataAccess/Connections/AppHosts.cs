using CatalogModel.Facts;
using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Connections;

/// <summary>A database that an Aspire host hands to a project, or declares (then the project is the host).</summary>
internal sealed record HandedDatabase(SourceProject Project, ConnectionUse Use);

/// <summary>Reads Aspire hosts: which databases they declare, and which projects they hand them to.</summary>
internal sealed class AppHosts(SourceSet sources)
{
    private const int LongestWay = 32;

    private readonly WrittenValues values = new(sources);
    private readonly ConstantTexts texts = new(sources);

    /// <summary>The databases of all hosts.</summary>
    public IEnumerable<HandedDatabase> Read(CancellationToken cancellation)
    {
        foreach (SourceProject host in sources.Projects.Where(p => !p.IsTest && p.Trees.Any(IsHost)))
        {
            foreach (SyntaxTree tree in host.Trees)
            {
                cancellation.ThrowIfCancellationRequested();
                SemanticModel model = sources.Model(tree);
                foreach (InvocationExpressionSyntax call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>())
                {
                    if (call.CalledName() == "AddDatabase" && Declared(call, model) is { } declared)
                    {
                        yield return new(host, declared with { At = model.Place(call) });
                    }
                    else if (call.CalledName() == "WithReference" && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } resource
                        && Resource(resource, model) is { } handed && Target(call, model, host) is { } project)
                    {
                        yield return new(project, handed with { At = model.Place(CodeText.NameOf(call.Expression)!) });
                    }
                }
            }
        }
    }

    private static bool IsHost(SyntaxTree tree) =>
        tree.TryGetText(out Microsoft.CodeAnalysis.Text.SourceText? text)
        && text.ToString().IndexOf("DistributedApplication.CreateBuilder", StringComparison.Ordinal) >= 0;

    /// <summary>The steps of a fluent chain from its end to its beginning; a variable stands for the chain that it was made by.</summary>
    private IEnumerable<(InvocationExpressionSyntax Call, SemanticModel Model)> Chain(ExpressionSyntax? expression, SemanticModel model)
    {
        for (int steps = 0; expression is not null && steps < LongestWay; steps++)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax call:
                    yield return (call, model);
                    expression = call.Receiver();
                    break;
                case IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is { } symbol && values.Of(symbol).FirstOrDefault() is { } value:
                    (expression, model) = (value.Expression, value.Model);
                    break;
                default:
                    yield break;
            }
        }
    }

    private ConnectionUse? Resource(ExpressionSyntax expression, SemanticModel model)
    {
        foreach ((InvocationExpressionSyntax call, SemanticModel bound) in Chain(expression, model))
        {
            if (call.CalledName() == "AddDatabase")
            {
                return Declared(call, bound);
            }
        }

        return null;
    }

    // server.AddDatabase("resource", "database")
    private ConnectionUse? Declared(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (Text(call, 0, model) is not { } name)
        {
            return null;
        }

        (InvocationExpressionSyntax? server, SemanticModel bound) = Chain(call.Receiver(), model)
            .LastOrDefault(c => c.Call.CalledName().StartsWith("Add", StringComparison.Ordinal));
        string? kind = server?.CalledName() is { } added ? Provider(added) : null;
        return new(null, name, server is null ? null : Text(server, 0, bound), DatabaseAddress.NameIn(Text(call, 1, model) ?? name), kind, model.Place(call));
    }

    private static string? Provider(string added) => added switch
    {
        _ when added.IndexOf("Postgres", StringComparison.Ordinal) >= 0 => "postgresql",
        _ when added.IndexOf("SqlServer", StringComparison.Ordinal) >= 0 || added == "AddAzureSql" => "sqlserver",
        _ when added.IndexOf("MySql", StringComparison.Ordinal) >= 0 => "mysql",
        _ when added.IndexOf("Mongo", StringComparison.Ordinal) >= 0 => "mongodb",
        _ when added.IndexOf("Oracle", StringComparison.Ordinal) >= 0 => "oracle",
        _ when added.IndexOf("Cosmos", StringComparison.Ordinal) >= 0 => "cosmos",
        _ => null,
    };

    // builder.AddProject<Projects.Ordering_API>("ordering-api") or builder.AddProject("ordering-api", "../Ordering/Ordering.csproj")
    private SourceProject? Target(InvocationExpressionSyntax reference, SemanticModel model, SourceProject host)
    {
        foreach ((InvocationExpressionSyntax call, SemanticModel bound) in Chain(reference.Receiver(), model))
        {
            if (call.CalledName() != "AddProject")
            {
                continue;
            }

            return call.CalledNameSyntax() is GenericNameSyntax generic
                ? sources.Projects.FirstOrDefault(p => Identifier(FileName(p.Path)) == CodeText.NameOf(generic.TypeArgumentList.Arguments[0])?.Identifier.ValueText)
                : Text(call, 1, bound) is { } path
                    ? sources.Projects.FirstOrDefault(p => FileName(p.Path) == FileName(path.Replace('\\', '/')) && p != host)
                    : null;
        }

        return null;
    }

    private static string FileName(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.LastIndexOf('.')) : name;
    }

    private static string Identifier(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private string? Text(InvocationExpressionSyntax call, int position, SemanticModel model)
    {
        string? text = call.ArgumentList.Arguments.Count > position
            ? texts.Of(call.ArgumentList.Arguments[position].Expression, model).FirstOrDefault()
            : null;
        return string.IsNullOrEmpty(text) || text!.IndexOf(Sql.SqlTokenizer.Hole) >= 0 ? null : text;
    }
}
