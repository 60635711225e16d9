using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader.Interpretation;

/// <summary>A convention of the scanned source that looks at the finished model: EF calls it, the interpreter runs it.</summary>
internal sealed class SourceConvention : IModelFinalizingConvention
{
    private readonly SourceObject source;
    private readonly Interpreter interpreter;
    private readonly IMethodSymbol method;

    private SourceConvention(SourceObject source, Interpreter interpreter, IMethodSymbol method)
    {
        this.source = source;
        this.interpreter = interpreter;
        this.method = method;
    }

    /// <summary>The adapter of a source object; fails when it is another kind of convention.</summary>
    public static SourceConvention Over(SourceObject source, Interpreter interpreter, Frame frame)
    {
        INamedTypeSymbol declared = source.Type.AllInterfaces.FirstOrDefault(i => i.Name == nameof(IModelFinalizingConvention))
            ?? throw new NotUnderstoodException($"{source.Type.Name} is a convention of a kind that is not run");
        return new SourceConvention(
            source, interpreter, (IMethodSymbol)SourceCalls.Implementation(source.Type, declared.GetMembers(nameof(ProcessModelFinalizing))[0]));
    }

    /// <inheritdoc />
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        using Budget.Scope part = interpreter.Budget.BeginPart();
        try
        {
            interpreter.SourceCalls.Invoke(method, source, [modelBuilder, context], new Frame(), isVirtual: true);
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            interpreter.Report.Add(method, $"the convention is given up: {problem.Message}");
        }
    }
}
