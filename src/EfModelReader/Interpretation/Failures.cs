namespace EfModelReader.Interpretation;

/// <summary>A value or statement is not understood: the nearest statement is skipped, and the reason reported.</summary>
internal class NotUnderstoodException(string reason) : Exception(reason)
{
    /// <summary>Whether it happened in a call without a part in the model's shape, so that nothing is lost.</summary>
    public bool IsNeutral { get; init; }
}

/// <summary>The interpreted code reached a <c>throw</c>: what called it is skipped as a whole.</summary>
internal sealed class ThrownBySourceException() : NotUnderstoodException("the code throws here");

/// <summary>A limit was reached: one part of the configuration is given up, the rest goes on.</summary>
internal sealed class BudgetExceededException(string reason) : Exception(reason);
