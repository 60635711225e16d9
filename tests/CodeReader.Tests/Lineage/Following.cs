using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage;
using CodeReader.Lineage.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Tests.Lineage;

/// <summary>
/// Follows values through small projects that stand in strings. <c>Handler.Handle</c> takes the message in its first parameter; methods called
/// <c>On</c> handle their parameter's type in the process; the expression after <c>/*sent*/</c> is the payload.
/// </summary>
internal static class Following
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        """;

    private static readonly MetadataReference[] Framework = References("System.", "mscorlib", "netstandard");
    private static readonly MetadataReference[] Packages = References("Microsoft.EntityFrameworkCore", "Microsoft.Extensions");

    /// <summary>What the handler stores: <c>Path → Entity.Member</c>, with <c>~</c> when it is computed and <c>#</c> when it is masked.</summary>
    public static IReadOnlyList<string> Writes(string code, bool restored = true, params EntityModel[] model) =>
        [.. Consumer(code, restored, model).Writes.Select(w => $"{w.From} → {Short(w.Entity)}.{w.To}{Mark(w.As)}")];

    /// <summary>What the handler finds rows by: <c>Path in Entity.Member</c>.</summary>
    public static IReadOnlyList<string> Lookups(string code, bool restored = true) =>
        [.. Consumer(code, restored).Lookups.Select(l => $"{l.From} in {Short(l.Entity)}{(l.Member is null ? "" : "." + l.Member)}")];

    /// <summary>All that the handler does.</summary>
    public static ConsumerFlows Consumer(string code, bool restored = true, params EntityModel[] model) =>
        Consumer(code, new Budget(CancellationToken.None), restored, model);

    /// <summary>All that the handler does, as far as a budget goes.</summary>
    public static ConsumerFlows Consumer(string code, Budget budget, bool restored = true, params EntityModel[] model)
    {
        SourceSet sources = Sources(restored, ("App", code, []));
        IMethodSymbol handler = Methods(sources, "Handle").First(m => m.ContainingType.Name == "Handler");
        string? envelope = handler.Parameters[0].Type.Name is "ConsumeContext" ? "Message" : null;
        return Engine(sources, model).FollowConsumer(handler, PayloadSource.Of(handler.Parameters[0], envelope), budget);
    }

    /// <summary>Where the values of the payload come from: <c>Field ← Entity.Member</c>; fields from nowhere are left out.</summary>
    public static IReadOnlyList<string> Origins(string code, bool restored = true, params EntityModel[] model) => Origins(Sources(restored, ("App", code, [])), model);

    /// <summary>The same, in several projects that see the ones before them when they name them.</summary>
    public static IReadOnlyList<string> Origins(params (string Name, string Code, string[] References)[] projects) => Origins(Sources(true, projects), []);

    /// <summary>The lines that each value of the payload passes: <c>Field: first line | second line</c>.</summary>
    public static IReadOnlyList<string> OriginLines(string code)
    {
        SourceSet sources = Sources(true, ("App", code, []));
        return [.. Payload(sources, []).SelectMany(p => p.From.Select(o => $"{p.Field}: {Lines(sources, o.Chain)}"))];
    }

    /// <summary>The lines that each stored value of the handler's message passes: <c>Path: first line | second line</c>.</summary>
    public static IReadOnlyList<string> WriteLines(string code)
    {
        SourceSet sources = Sources(true, ("App", code, []));
        return [.. Consumer(code).Writes.Select(w => $"{w.From}: {Lines(sources, w.Chain)}")];
    }

    /// <summary>The fields of the payload with their neutral types.</summary>
    public static IReadOnlyList<string> Fields(string code) =>
        [.. Payload(Sources(true, ("App", code, [])), []).Select(p => $"{p.Field}: {p.Type}")];

    /// <summary>The engine's whole answer on the payload.</summary>
    public static IReadOnlyList<PayloadOrigin> Payload(SourceSet sources, EntityModel[] model) =>
        Engine(sources, model).FollowPayload(Sent(sources), CancellationToken.None);

    /// <summary>The engine's whole answer on the payload, as far as a budget goes.</summary>
    public static IReadOnlyList<PayloadOrigin> Payload(string code, Budget budget)
    {
        SourceSet sources = Sources(true, ("App", code, []));
        return Engine(sources, []).FollowPayload(Sent(sources), budget);
    }

    /// <summary>An entity of an EF model with some fields.</summary>
    public static EntityModel Entity(string type, params string[] fields) => new()
    {
        Name = type,
        Type = type,
        Fields = [.. fields.Select(f => new FieldModel { Path = f, Column = f, Type = FieldTypes.String })],
    };

    /// <summary>The expression after <c>/*sent*/</c>.</summary>
    public static SyntaxNode Sent(SourceSet sources) => sources.Projects.SelectMany(p => p.Trees)
        .SelectMany(t => t.GetRoot().DescendantTrivia()
            .Where(trivia => trivia.ToString() == "/*sent*/")
            .Select(trivia => t.GetRoot().FindToken(trivia.FullSpan.End, findInsideTrivia: false)))
        .Select(token => token.Parent!.AncestorsAndSelf().OfType<ExpressionSyntax>().TakeWhile(e => e.SpanStart == token.SpanStart).Last())
        .Single();

    /// <summary>Projects of one file each.</summary>
    public static SourceSet Sources(bool restored, params (string Name, string Code, string[] References)[] projects)
    {
        Dictionary<string, SourceProject> made = [];
        foreach ((string name, string code, string[] references) in projects)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(Usings + code, new CSharpParseOptions(LanguageVersion.Preview), $"src/{name}/Code.cs");
            MetadataReference[] metadata = [.. Framework, .. restored ? Packages : [], .. references.Select(r => made[r].Compilation.ToMetadataReference())];
            made.Add(name, new([tree], () => CSharpCompilation.Create(name, [tree], metadata, new(OutputKind.DynamicallyLinkedLibrary)))
            {
                Path = $"src/{name}/{name}.csproj",
                AssemblyName = name,
                References = [.. references.Select(r => $"src/{r}/{r}.csproj")],
            });
        }

        return new(made.Values);
    }

    private static IReadOnlyList<string> Origins(SourceSet sources, EntityModel[] model) =>
        [.. Payload(sources, model).SelectMany(p => p.From.Select(o => $"{p.Field} ← {Short(o.Entity)}.{o.Path}{Mark(o.As)}"))];

    /// <summary>An engine on some sources; without a model, everything in a set of a context is persisted.</summary>
    public static LineageEngine Engine(SourceSet sources, EntityModel[] model)
    {
        PersistedTypes persisted = model.Length == 0 ? PersistedTypes.FromSource(sources, CancellationToken.None) : PersistedTypes.From(
            [new() { Context = "Db", Project = "src/App/App.csproj", Provider = "sqlite", At = new("src/App/Code.cs", 1), Entities = model }]);
        DispatchTable dispatch = new(Methods(sources, "On").GroupBy(m => EvidenceOf.FullName(m.Parameters[0].Type), StringComparer.Ordinal)
            .Select(g => new KeyValuePair<string, IReadOnlyList<IMethodSymbol>>(g.Key, [.. g])));
        return new(sources, persisted, dispatch);
    }

    private static IEnumerable<IMethodSymbol> Methods(SourceSet sources, string name) => sources.Projects.SelectMany(p => p.Trees)
        .SelectMany(t => t.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText == name)
            .Select(m => sources.Model(t).GetDeclaredSymbol(m)!));

    private static MetadataReference[] References(params string[] beginnings) =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => beginnings.Any(b => Path.GetFileName(p).StartsWith(b, StringComparison.Ordinal)))
            .Select(p => MetadataReference.CreateFromFile(p))];

    private static string Lines(SourceSet sources, IEnumerable<Evidence> places) =>
        string.Join(" | ", places.Select(p => sources.Projects.SelectMany(s => s.Trees).Single(t => t.FilePath == p.File).GetText().Lines[p.Line - 1].ToString().Trim()));

    private static string Mark(ValueChange change) => change switch { ValueChange.Derived => " ~", ValueChange.Masked => " #", _ => "" };

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];
}
