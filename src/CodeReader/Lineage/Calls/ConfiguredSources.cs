using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Calls;

/// <summary>Evaluates what a configured map says: lambdas, member paths, resolvers and converters.</summary>
internal sealed class ConfiguredSources(Interpreter interpreter)
{
    // What the methods of such classes are called.
    private static readonly string[] Methods = ["Resolve", "Convert"];

    /// <summary>The value; null when it cannot be told.</summary>
    /// <param name="map">What gives the value.</param>
    /// <param name="source">The object that is mapped.</param>
    /// <param name="target">The object that is filled.</param>
    /// <param name="at">Where the mapping is asked for.</param>
    public Value? ValueOf(MapSource map, Value source, Value target, SyntaxNode at) => map switch
    {
        MapSource.Code code => Run(code.Lambda, [source, target], at),
        MapSource.Member member => member.Path.Split('.').Aggregate(source, (value, name) => interpreter.Members.Read(value, name, null, null, at)),
        MapSource.Class { Of: null } whole => Resolved(whole, [source, target], at),
        MapSource.Class { Of: { } part } converter => Run(part, [source], at) is { } converted ? Resolved(converter, [source, target], at, converted) : null,
        _ => null,
    };

    /// <summary>Runs what is to happen when the members are filled.</summary>
    public void RunAfter(ConfiguredMap map, Value source, Value target, SyntaxNode at)
    {
        foreach (Microsoft.CodeAnalysis.CSharp.Syntax.LambdaExpressionSyntax code in map.After)
        {
            Run(code, [source, target], at);
        }
    }

    private Value? Run(SyntaxNode lambda, IReadOnlyList<Value> arguments, SyntaxNode at) =>
        interpreter.EvaluateLambda(lambda) is { } code ? interpreter.Entering.Enter(code, arguments, at) : null;

    // Resolve(source, target, member, context), Resolve(source, target, part, member, context), Convert(source, target, context), Convert(part, context)
    private Value? Resolved(MapSource.Class map, List<Value> arguments, SyntaxNode at, Value? part = null)
    {
        if (interpreter.Code.Bodies.Model(map.Type).GetTypeInfo(map.Type).Type is not INamedTypeSymbol type
            || Methods.SelectMany(m => type.GetMembers(m)).OfType<IMethodSymbol>().FirstOrDefault(interpreter.Code.Bodies.HasBody) is not { } method)
        {
            return null;
        }

        if (part is not null)
        {
            arguments = method.Parameters.Length <= 2 ? [part] : [.. arguments, part];
        }

        List<Value?> given = [.. method.Parameters.Select((p, i) => (Value?)(i < arguments.Count ? arguments[i] : Value.Of(p.Type)))];
        return interpreter.Entering.Enter(method, interpreter.Service(type), given, at);
    }
}
