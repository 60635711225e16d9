namespace CodeReader;

/// <summary>Runs the steps of a reading, one after the other: for whoever wants to know what goes on and what it costs.</summary>
public interface IReadingSteps
{
    /// <summary>Runs one step; what it does may run on several threads, and is done when the step returns.</summary>
    /// <param name="name">What the step does, for people.</param>
    /// <param name="work">The step.</param>
    T Step<T>(string name, Func<T> work);
}
