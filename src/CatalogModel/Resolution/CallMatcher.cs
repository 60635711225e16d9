using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Finds who answers each call: by whom the call names, and by what it asks. Where several services could be meant, none is: that becomes
/// an open question.
/// </summary>
internal sealed class CallMatcher
{
    private readonly IReadOnlyList<ServiceDraft> services;
    private readonly Processes processes;
    private readonly CallTargets targets;
    private readonly List<MatchedCall> matched = [];
    private readonly List<(string Service, UnresolvedItem Item)> unresolved = [];

    private CallMatcher(IReadOnlyList<ServiceDraft> services, Processes processes)
    {
        this.services = services;
        this.processes = processes;
        targets = new(services);
    }

    /// <summary>The calls that are answered, by caller and in the order of the facts, and the open questions of each caller.</summary>
    /// <param name="services">The services.</param>
    /// <param name="others">Programs that are no services, as they keep nothing and take no events: they ask, and pass on what they were told.</param>
    /// <param name="processes">Who runs in one process.</param>
    public static (IReadOnlyList<MatchedCall> Calls, ILookup<string, UnresolvedItem> Unresolved) Match(
        IReadOnlyList<ServiceDraft> services, IReadOnlyList<ProjectFacts> others, Processes processes)
    {
        CallMatcher matcher = new(services, processes);
        foreach ((string caller, IReadOnlyList<ProjectFacts> projects) in services.Select(s => (s.Name, s.Facts.Projects)).Concat(others.Select(o => (o.Project, (IReadOnlyList<ProjectFacts>)[o]))))
        {
            foreach (CallMade made in projects.SelectMany(p => p.CallsMade))
            {
                matcher.Match(caller, made);
            }
        }

        return (matcher.matched, matcher.unresolved.ToLookup(u => u.Service, u => u.Item, StringComparer.Ordinal));
    }

    private void Match(string caller, CallMade made)
    {
        string? target = made.Target is null ? null : targets.Find(made.Target);
        if (target == caller || (target is null && made.Target is not null && CallTargets.IsForeign(made.Target)))
        {
            return;
        }

        IReadOnlyList<Candidate> all = Candidates(caller, made, target);
        IReadOnlyList<Candidate> asked = [.. all.Where(c => c.Service == target)];
        // One word of a path is enough where nothing says who is asked; beside a name that is nobody's here, it says too little.
        IReadOnlyList<Candidate> possible = asked.Count > 0 ? asked : [.. all.Where(c => c.Fit.Words > (made.Target is null ? 0 : 1))];
        if (possible.Count == 0)
        {
            return;
        }

        CallFitKind kind = possible.Max(c => c.Fit.Kind);
        int words = possible.Where(c => c.Fit.Kind == kind).Max(c => c.Fit.Words);
        IReadOnlyList<Candidate> best = [.. possible.Where(c => c.Fit.Kind == kind && c.Fit.Words == words)];
        IReadOnlyList<string> offers = best.Select(c => $"{c.Service} {c.Endpoint.Contract}").Sorted();
        if (offers.Count > 1)
        {
            unresolved.Add((caller, new("call", made.At.Symbol ?? made.At.File, $"Several endpoints could answer {made.Contract}: {string.Join(", ", offers)}.", made.At)));
            return;
        }

        matched.Add(new(caller, made, best[0].Service, [.. best.Select(c => c.Endpoint)]));
    }

    private IReadOnlyList<Candidate> Candidates(string caller, CallMade made, string? target) =>
    [
        .. from service in services
           where service.Name != caller && (made.Through != Transport.Call || processes.Together(caller, service.Name))
           from endpoint in service.Facts.Projects.SelectMany(p => p.Offered)
           where endpoint.Through == made.Through
           let fit = CallContract.Fit(made.Contract, endpoint.Contract)
           where fit.IsFit && (fit.Words > 0 || service.Name == target)
           select new Candidate(service.Name, endpoint, fit),
    ];

    private sealed record Candidate(string Service, EndpointOffered Endpoint, CallFit Fit);
}
