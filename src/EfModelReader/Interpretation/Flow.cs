namespace EfModelReader.Interpretation;

/// <summary>Where control goes after a statement.</summary>
internal enum FlowKind
{
    /// <summary>To the next statement.</summary>
    Next,

    /// <summary>Out of the method, with a value.</summary>
    Return,

    /// <summary>Out of the loop or switch.</summary>
    Break,

    /// <summary>To the loop's next round.</summary>
    Continue,
}

/// <summary>Where control goes after a statement, and what it carries.</summary>
internal readonly record struct Flow(FlowKind Kind, object? Value = null)
{
    /// <summary>To the next statement.</summary>
    public static Flow Next => default;

    /// <summary>Out of the method.</summary>
    public static Flow Return(object? value) => new(FlowKind.Return, value);
}
