using System.Runtime.CompilerServices;

namespace EfModelReader.Interpretation;

/// <summary>
/// What interpreting may cost. The limits lie far above what real configurations need; they stop loops, recursion and growth without end.
/// All but the cancellation are counts, so that a reading ends at the same place on each machine.
/// </summary>
internal sealed class Budget(CancellationToken cancellation)
{
    /// <summary>Most elements of a collection.</summary>
    public const int Elements = 20_000;

    /// <summary>Most characters of a text.</summary>
    public const int Characters = 20_000;

    private const int StepsPerPart = 500_000;
    private const int StepsInAll = 4_000_000;
    private const int Depth = 100;

    private int all;
    private int part;
    private int depth;

    /// <summary>Counts one step.</summary>
    public void Step()
    {
        if (++part > StepsPerPart || ++all > StepsInAll)
        {
            throw new BudgetExceededException("it takes too many steps");
        }

        if ((all & 0xFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new BudgetExceededException("it is nested too deeply");
        }
    }

    /// <summary>Begins a part that may fail alone (a configuration, a statement of <c>OnModelCreating</c>).</summary>
    public Scope BeginPart()
    {
        Scope scope = new(this, part, depth);
        part = 0;
        return scope;
    }

    /// <summary>Enters a call.</summary>
    public Scope Enter()
    {
        Scope scope = new(this, null, depth);
        if (++depth > Depth)
        {
            depth--;
            throw new BudgetExceededException("it calls itself too deeply");
        }

        return scope;
    }

    /// <summary>A text that is short enough, or a failure.</summary>
    public static string Limit(string text) =>
        text.Length <= Characters ? text : throw new BudgetExceededException("a text grows too long");

    /// <summary>Restores what was before a part or a call.</summary>
    public readonly struct Scope(Budget budget, int? part, int depth) : IDisposable
    {
        /// <inheritdoc />
        public void Dispose()
        {
            budget.part = part ?? budget.part;
            budget.depth = depth;
        }
    }
}
