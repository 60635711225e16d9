using System.Runtime.CompilerServices;

namespace CodeReader.Lineage.Evaluation;

/// <summary>What one following may cost. It never hangs: when the budget is used up, the rest stays unread and the result says so.</summary>
internal sealed class Budget(CancellationToken cancellation)
{
    /// <summary>So many operations are evaluated.</summary>
    public const int MostSteps = 200_000;

    /// <summary>So many bodies are entered.</summary>
    public const int MostCalls = 4_000;

    private const int DeepestCall = 28;

    /// <summary>How many operations were evaluated, or refused.</summary>
    public int Steps { get; private set; }

    /// <summary>How many bodies were entered, or refused.</summary>
    public int Calls { get; private set; }

    /// <summary>True when something was left unread.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>True when calls have become so many that equal ones are worth remembering.</summary>
    public bool Tight => Calls > MostCalls / 8;

    /// <summary>Whether one more operation may be evaluated.</summary>
    /// <exception cref="InsufficientExecutionStackException">The code is nested too deeply for this thread.</exception>
    public bool Step()
    {
        cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return ++Steps <= MostSteps || Exhaust();
    }

    /// <summary>Whether one more body may be entered.</summary>
    public bool Call(int depth) => (depth < DeepestCall && ++Calls <= MostCalls) || Exhaust();

    /// <summary>Notes that something was left unread.</summary>
    public bool Exhaust()
    {
        Exhausted = true;
        return false;
    }
}
