using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Connections;

/// <summary>An expression that a parameter stands for.</summary>
internal sealed record BoundArgument(ExpressionSyntax Expression, SemanticModel Model, BoundArguments Arguments);

/// <summary>What the parameters of a method are in one call of it.</summary>
internal sealed class BoundArguments
{
    private readonly Dictionary<ISymbol, BoundArgument> arguments = new(SymbolEqualityComparer.Default);

    private BoundArguments()
    {
    }

    /// <summary>Nothing is known of any parameter.</summary>
    public static BoundArguments None { get; } = new();

    /// <summary>The arguments of a call; a parameter that is left out has its default value, when its declaration can be seen.</summary>
    public static BoundArguments Of(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, BoundArguments outer)
    {
        BoundArguments bound = new();
        IMethodSymbol called = (method.ReducedFrom ?? method).OriginalDefinition;
        int skipped = method.ReducedFrom is null ? 0 : 1;
        SeparatedSyntaxList<ArgumentSyntax> given = call.ArgumentList.Arguments;
        foreach (IParameterSymbol parameter in called.Parameters)
        {
            int position = parameter.Ordinal - skipped;
            ArgumentSyntax? argument = given.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
                ?? (position >= 0 && position < given.Count && given[position].NameColon is null ? given[position] : null);
            if (argument is not null)
            {
                bound.arguments[parameter] = new(argument.Expression, model, outer);
            }
        }

        return bound;
    }

    /// <summary>What a parameter stands for, or null.</summary>
    public BoundArgument? Find(IParameterSymbol parameter) =>
        arguments.TryGetValue(parameter.OriginalDefinition, out BoundArgument? argument) ? argument : null;
}
