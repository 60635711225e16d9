using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>
/// A rule of data ownership. It is a value without state: everything it looks at comes with the <see cref="RuleContext"/>, everything
/// it says goes out as findings, in any order. Severities that people set, exceptions and sorting are the <see cref="RuleRunner"/>'s.
/// </summary>
public abstract class Rule
{
    private protected Rule(RuleDescription description) => Description = description;

    /// <summary>What it is.</summary>
    public RuleDescription Description { get; }

    /// <summary>What it finds; with its default severity unless a case weighs differently.</summary>
    public abstract IEnumerable<Finding> Check(RuleContext context);

    /// <summary>A finding of this rule.</summary>
    /// <param name="service">The service in which it stands.</param>
    /// <param name="address">The thing that it is about.</param>
    /// <param name="at">Where it stands; the address alone when no place is known.</param>
    /// <param name="message">What is wrong, who owns the thing, how that is known, and what to do; one sentence.</param>
    private protected Finding Report(string service, string address, Evidence? at, string message) => new()
    {
        Rule = Description.Id,
        Severity = Description.DefaultSeverity,
        Service = service,
        Address = address,
        Message = message,
        At = at ?? new("", 0, address),
    };
}
