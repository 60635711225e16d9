using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Values;

/// <summary>Where a value has its beginning, as far as this following looks.</summary>
internal abstract class Root
{
    /// <summary>The consumed message.</summary>
    public static Root Payload { get; } = new PayloadRoot();

    /// <summary>Whether it comes from another service, so that an object of it is no row even where its type is one's.</summary>
    public virtual bool ComesIn => false;

    private sealed class PayloadRoot : Root
    {
        public override bool ComesIn => true;
    }
}

/// <summary>What another service answers to a call. There is one for each call, so that each is only equal to itself.</summary>
/// <param name="call">The call's name in the facts.</param>
internal sealed class AnswerRoot(string call) : Root
{
    public string Call { get; } = call;

    public override bool ComesIn => true;
}

/// <summary>An instance of a persisted type; which instance makes no difference.</summary>
internal sealed class EntityRoot(ITypeSymbol type) : Root, IEquatable<EntityRoot>
{
    /// <summary>The type's full name.</summary>
    public string Name { get; } = EvidenceOf.FullName(type);

    /// <summary>The type, as far as it is known at the place.</summary>
    public ITypeSymbol Type { get; } = type;

    public bool Equals(EntityRoot? other) => other is not null && other.Name == Name;

    public override bool Equals(object? obj) => Equals(obj as EntityRoot);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>
/// A value that comes from outside of what was evaluated: a parameter, a service's state, the result of a call without a body.
/// Two places hold the same value when they hold the same path of the same root; that is how values stored on the side are seen.
/// </summary>
internal sealed class InputRoot(ITypeSymbol? type, IParameterSymbol? parameter = null) : Root
{
    public ITypeSymbol? Type { get; } = type;

    /// <summary>True when it stands for the outcome of a computation, so that what is computed and then stored is known again.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>The parameter of the entered method, when it is one.</summary>
    public IParameterSymbol? Parameter { get; } = parameter;
}
