using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage;

/// <summary>Where a consumer gets its payload from.</summary>
public sealed class PayloadSource
{
    private PayloadSource(IParameterSymbol? parameter, string? envelopeMember, SyntaxNode? node, IReadOnlyDictionary<string, string>? parts = null)
    {
        Parts = parts ?? new Dictionary<string, string>();
        Parameter = parameter;
        EnvelopeMember = envelopeMember;
        Node = node;
    }

    /// <summary>The handler's parameter that is the payload or its envelope.</summary>
    public IParameterSymbol? Parameter { get; }

    /// <summary>The envelope's member that holds the payload (<c>Message</c> of <c>ConsumeContext&lt;T&gt;</c>); null when the parameter is the payload itself.</summary>
    public string? EnvelopeMember { get; }

    /// <summary>An expression whose value is the payload, or the declaration of a variable that holds it.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The payload's type where the parameter's own is not known: a lambda without types, given to a method of a missing package.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>The type of the state that the parameter brings beside the payload, for an activity of a state machine.</summary>
    public ITypeSymbol? State { get; init; }

    /// <summary>Parameters that are members of the payload: the parameter's name → the member path; empty for one that is the payload as a whole.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; }

    /// <summary>The payload comes in several parameters: a body, and what stands in the address.</summary>
    /// <param name="parts">The parameter's name → the member path; empty for one that is the payload as a whole.</param>
    public static PayloadSource Of(IReadOnlyDictionary<string, string> parts) => new(null, null, null, parts);

    /// <summary>The payload is a parameter, or a member of it.</summary>
    /// <param name="parameter">A parameter of the handler; of a lambda as well.</param>
    /// <param name="envelopeMember">The member of the envelope, when the parameter is one; dotted when it lies deeper.</param>
    /// <param name="type">The payload's type, for where the parameter's own is not known.</param>
    public static PayloadSource Of(IParameterSymbol parameter, string? envelopeMember = null, ITypeSymbol? type = null) => new(parameter, envelopeMember, null) { Type = type };

    /// <summary>The payload comes to an activity of a state machine, with the machine's state.</summary>
    /// <param name="parameter">The first parameter of the activity.</param>
    /// <param name="message">The payload's type.</param>
    /// <param name="state">The state's type.</param>
    public static PayloadSource OfActivity(IParameterSymbol parameter, ITypeSymbol message, ITypeSymbol state) => new(parameter, null, null) { Type = message, State = state };

    /// <summary>The payload is the value of an expression (the result of a deserialisation) or of a declared variable (a pattern's, a declarator's).</summary>
    public static PayloadSource Of(SyntaxNode node) => new(null, null, node);
}
