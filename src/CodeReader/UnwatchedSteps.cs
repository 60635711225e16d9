namespace CodeReader;

/// <summary>Steps that nobody watches.</summary>
internal sealed class UnwatchedSteps : IReadingSteps
{
    /// <inheritdoc/>
    public T Step<T>(string name, Func<T> work) => work();
}
