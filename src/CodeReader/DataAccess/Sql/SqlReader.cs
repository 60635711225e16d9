using CatalogModel;
using CatalogModel.Facts;
using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Sql;

/// <summary>Reads the SQL texts of a project: which tables they name, and which of them cannot be read.</summary>
internal sealed class SqlReader(WrittenValues values)
{
    private readonly ConstantTexts texts = new(values);
    private readonly HashSet<SqlTableAccess> accesses = [];
    private readonly HashSet<UnresolvedItem> unresolved = [];

    // Methods of the code itself that pass a parameter on as SQL: their callers' arguments are SQL texts, too.
    private readonly Dictionary<ISymbol, (int Parameter, SqlPlace Place)> wrappers = new(SymbolEqualityComparer.Default);

    /// <summary>Reads texts with all that the trees of some projects show.</summary>
    public SqlReader(SourceSet sources)
        : this(new WrittenValues(sources))
    {
    }

    /// <summary>The tables found, in no order.</summary>
    public IEnumerable<SqlTableAccess> Accesses => accesses;

    /// <summary>Is told each text that was read, with the place that takes it.</summary>
    public Action<string, SqlPlace, Evidence>? Found { get; set; }

    /// <summary>Whether the code has methods of its own that pass SQL on.</summary>
    public bool HasWrappers => wrappers.Count > 0;

    /// <summary>The texts that could not be read, in no order.</summary>
    public IEnumerable<UnresolvedItem> Unresolved => unresolved;

    /// <summary>Reads a node when it takes an SQL text.</summary>
    public void Visit(SyntaxNode node, SemanticModel model)
    {
        if (SqlPlaces.Of(node, model) is { } place)
        {
            Read(place, model);
        }
    }

    /// <summary>Reads the calls of methods that turned out to pass SQL on. Those may be such methods themselves.</summary>
    /// <param name="calls">The calls of the project, by the called name.</param>
    /// <param name="model">The model of a tree.</param>
    public void ReadWrappers(ILookup<string, InvocationExpressionSyntax> calls, Func<SyntaxTree, SemanticModel> model)
    {
        HashSet<ISymbol> done = new(SymbolEqualityComparer.Default);
        while (wrappers.Keys.FirstOrDefault(w => !done.Contains(w)) is { } wrapper)
        {
            done.Add(wrapper);
            (int parameter, SqlPlace place) = wrappers[wrapper];
            foreach (InvocationExpressionSyntax call in calls[wrapper.Name])
            {
                SemanticModel bound = model(call.SyntaxTree);
                if (bound.GetSymbolInfo(call).Symbol is IMethodSymbol method
                    && SymbolEqualityComparer.Default.Equals((method.ReducedFrom ?? method).OriginalDefinition, wrapper)
                    && Argument(call, method, ((IMethodSymbol)wrapper).Parameters[parameter]) is { } text)
                {
                    Read(place with { Text = text, At = call }, bound);
                }
            }
        }
    }

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, IMethodSymbol method, IParameterSymbol parameter)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        int position = method.ReducedFrom is null ? parameter.Ordinal : parameter.Ordinal - 1;
        return (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (position >= 0 && position < arguments.Count && arguments[position].NameColon is null ? arguments[position] : null))?.Expression;
    }

    private void Read(SqlPlace place, SemanticModel model)
    {
        if (PassedOn(place.Text, model) is { } parameter)
        {
            ISymbol method = parameter.ContainingSymbol.OriginalDefinition;
            if (!wrappers.ContainsKey(method))
            {
                wrappers.Add(method, (parameter.Ordinal, place));
            }

            return;
        }

        Evidence at = model.Place(place.At);
        foreach (string text in texts.Of(place.Text, model))
        {
            Read(text, place, at);
        }
    }

    private void Read(string text, SqlPlace place, Evidence at)
    {
        if (ConstantTexts.IsUnknown(text))
        {
            if (text.Length > 0)
            {
                Report("The SQL text is only known at run time.", at);
            }

            return;
        }

        Found?.Invoke(text, place, at);
        SqlReading reading = SqlTableFinder.Read(text);
        foreach (SqlTable table in reading.Tables)
        {
            accesses.Add(new(table.Schema, table.Table, table.Writes, place.Via, place.Connection, at));
        }

        if (reading.NamesUnknownTable)
        {
            Report("The SQL text names a table that is only known at run time.", at);
        }

        if (reading.Procedure is { } procedure)
        {
            Report($"The SQL text of the stored procedure {procedure} is not in the source.", at);
        }
    }

    private void Report(string why, Evidence at) => unresolved.Add(new("sql", at.Symbol ?? at.File, why, at));

    private static IParameterSymbol? PassedOn(ExpressionSyntax text, SemanticModel model) =>
        text is IdentifierNameSyntax && model.GetSymbolInfo(text).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter
            ? parameter
            : null;
}
