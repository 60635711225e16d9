using CodeReader;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Contexts;

/// <summary>What the source configures for a context from outside its class.</summary>
internal sealed record ContextOptions
{
    private const double OwnClass = 200;
    private const double NamedHere = 100;
    private const double ThroughHelper = 90;
    private const double OnlyPackage = 50;
    private const double InItsName = 40;
    private const double InMemoryShare = 0.01; // tests and development use it beside the real one

    /// <summary>The provider.</summary>
    public required DatabaseProvider Provider { get; init; }

    /// <summary>Other providers that the source configures for the same context.</summary>
    public IReadOnlyList<DatabaseProvider> Others { get; init; } = [];

    /// <summary>The method that adds a naming convention, when one does.</summary>
    public string? Naming { get; init; }

    /// <summary>Whether OpenIddict's entities are added.</summary>
    public bool AddsOpenIddict { get; init; }

    /// <summary>The type arguments that OpenIddict is given.</summary>
    public IReadOnlyList<TypeSyntax> OpenIddictTypes { get; init; } = [];

    /// <summary>Whether the code's own single-value types are converted by a replaced converter selector.</summary>
    public bool ReplacesConverters { get; init; }

    /// <summary>Reads the options of a context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="index">All places that configure options.</param>
    /// <param name="sources">The projects.</param>
    /// <param name="wanted">The provider to read it for; by default the one that the source configures first.</param>
    public static ContextOptions Of(ContextDeclaration context, OptionsIndex index, SourceSet sources, DatabaseProvider? wanted = null)
    {
        HashSet<string> own = [.. context.Hierarchy.Select(t => t.Name)];
        List<(OptionsUse Use, double Weight)> uses = [];
        foreach (OptionsUse use in index.Uses)
        {
            double weight = Weigh(use, context, own, index) * Nearness(use.Project, context.Project, sources);
            if (weight > 0)
            {
                uses.Add((use, weight));
            }
        }

        // A project that knows one provider only is made for it (a project of migrations for each database).
        DatabaseProvider[] packages = [.. context.Project.Packages.Keys.Select(DatabaseProvider.OfPackage).OfType<DatabaseProvider>().Distinct()];
        List<(DatabaseProvider Provider, double Weight)> providers =
        [
            .. DatabaseProvider.All
                .Select(p => (Provider: p, Weight: uses.Where(u => u.Use.Provider == p).Sum(u => u.Weight) * (p == DatabaseProvider.InMemory ? InMemoryShare : 1) + (packages is [var only] && only == p ? OnlyPackage : 0) + (p.IsNamedIn(context.Symbol.Name) ? InItsName : 0)))
                .Where(p => p.Weight > 0).OrderByDescending(p => p.Weight),
        ];
        DatabaseProvider chosen = wanted ?? (providers is [(var best, _), ..] ? best : OfPackages(context, sources));
        var chosenUses = uses.Where(u => u.Use.Provider == chosen || u.Use.Provider is null).ToList();
        double named = chosenUses.Where(u => u.Use.Naming is not null).Sum(u => u.Weight);
        double plain = chosenUses.Where(u => u.Use.Provider is not null && u.Use.Naming is null).Sum(u => u.Weight);
        OptionsUse? openIddict = uses.Where(u => u.Use.AddsOpenIddict && u.Weight >= NamedHere).OrderByDescending(u => u.Weight).Select(u => u.Use).FirstOrDefault();
        return new ContextOptions
        {
            Provider = chosen,
            Others = wanted is not null ? [] : [.. providers.Skip(1).Where(p => p.Weight >= NamedHere).Select(p => p.Provider)],
            Naming = named > 0 && named >= plain ? chosenUses.Where(u => u.Use.Naming is not null).MaxBy(u => u.Weight).Use.Naming : null,
            AddsOpenIddict = openIddict is not null,
            OpenIddictTypes = openIddict?.OpenIddictTypes ?? [],
            ReplacesConverters = uses.Any(u => u.Use.ReplacesConverters),
        };
    }

    private static double Weigh(OptionsUse use, ContextDeclaration context, HashSet<string> own, OptionsIndex index) =>
        use.Types.Overlaps(own) && use.Project == context.Project ? OwnClass
        : use.Types.Contains(context.Symbol.Name) ? NamedHere
        : use.Helper is { } helper && index.IsCalledFor(helper, context.Symbol.Name) ? ThroughHelper
        : 1;

    // A place counts when one of both projects can see the other; contexts of other services have the same names all the time.
    private static double Nearness(SourceProject place, SourceProject context, SourceSet sources) =>
        place == context ? 2
        : sources.Closure(place).Contains(context) || sources.Closure(context).Contains(place) ? 1
        : 0;

    private static DatabaseProvider OfPackages(ContextDeclaration context, SourceSet sources)
    {
        IEnumerable<SourceProject> near = sources.Closure(context.Project)
            .Concat(sources.Projects.Where(p => !p.IsTest && p != context.Project && sources.Closure(p).Contains(context.Project)));
        return near.SelectMany(p => p.Packages.Keys).Select(DatabaseProvider.OfPackage).OfType<DatabaseProvider>()
            .GroupBy(p => p).OrderByDescending(g => g.Key != DatabaseProvider.InMemory).ThenByDescending(g => g.Count())
            .ThenBy(g => DatabaseProvider.All.TakeWhile(p => p != g.Key).Count())
            .Select(g => g.Key).FirstOrDefault() ?? DatabaseProvider.Unknown;
    }
}
