using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>Calls of mapping libraries (AutoMapper, Mapster, Mapperly), told by their names: their code is not there, what they do is known.</summary>
internal sealed class MappingCalls(Interpreter interpreter) : ICallRule
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Map", "MapTo", "Adapt", "AdaptTo", "AdaptToType", "ProjectTo", "ProjectToType", "Populate" };

    // Calls that give what is to be mapped to the calls chained to them.
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal) { "From", "BuildAdapter" };

    private readonly MappingByName mapping = new(interpreter);

    public Value? Try(CallSite call)
    {
        if (call.Method is { } method && interpreter.Code.Bodies.DeclarationOf(method) is not null)
        {
            return Generated(method, call);
        }

        if (Beginnings.Contains(call.Name) && (call.Name == "From" ? call.Given.FirstOrDefault() : call.Receiver) is { Closure: null } begun && !TypeShape.IsScalar(begun.Type)
            && call.Type is null or { TypeKind: TypeKind.Error })
        {
            return begun;
        }

        if (!Names.Contains(call.Verb) || call.Closures.Any(c => c.Lambda is null))
        {
            return null;
        }

        bool onSource = call.Verb is not ("Map" or "Populate") || call.Given.Count == 0;
        List<Value> given = [.. call.Given.Where(g => g.Closure is null)];
        (Value? first, Value? second) = (given.Count > 0 ? given[0] : null, given.Count > 1 ? given[1] : null);
        (Value? source, Value? existing) = onSource ? (call.Receiver, first) : (first, second);
        if (source is null || source.Closure is not null)
        {
            return null;
        }

        ITypeSymbol? named = NamedTarget(call);
        if (named is null && existing?.Type is { TypeKind: not TypeKind.Error } type && !TypeShape.IsScalar(type) && call.TypeArguments.Count != 1 && IsTarget(existing))
        {
            mapping.Fill(existing, type, source, call.Syntax);
            return existing;
        }

        ITypeSymbol? target = call.TypeArguments.Count > 0 ? interpreter.Frame.Meaning(call.TypeArguments[call.TypeArguments.Count - 1]) : named ?? call.Type;
        if (target is null or { TypeKind: TypeKind.Error } || target.SpecialType == SpecialType.System_Object)
        {
            return source;
        }

        if (call.Verb.StartsWith("Project", StringComparison.Ordinal))
        {
            Value projection = Value.Of(call.Type);
            projection.Element = mapping.Map(interpreter.Members.ElementOf(source, null), target, call.Syntax);
            return projection;
        }

        return mapping.Map(source, target, call.Syntax);
    }

    // Map(source, typeof(Order), typeof(OrderDto))
    private ITypeSymbol? NamedTarget(CallSite call) =>
        (call.Syntax as InvocationExpressionSyntax)?.ArgumentList.Arguments.Select(a => a.Expression).OfType<TypeOfExpressionSyntax>().LastOrDefault() is { } type
            ? interpreter.Code.Bodies.Model(type).GetTypeInfo(type.Type).Type
            : null;

    // Configuration objects and contexts come as further arguments, too.
    private static bool IsTarget(Value value) =>
        value.Type is { TypeKind: TypeKind.Class or TypeKind.Struct } type && !type.Name.EndsWith("Config", StringComparison.Ordinal) && !type.Name.EndsWith("Options", StringComparison.Ordinal);

    // A partial method without a body is one that a generator writes.
    private Value? Generated(IMethodSymbol method, CallSite call)
    {
        if (method is not { IsPartialDefinition: true, PartialImplementationPart: null } || interpreter.Code.Bodies.HasBody(method))
        {
            return null;
        }

        List<Value> given = [.. (call.Receiver is { } receiver && method.IsExtensionMethod ? [receiver] : Array.Empty<Value>()).Concat(call.Given)];
        ConfiguredMap map = MapAttributes.Of(method);
        if (!method.ReturnsVoid)
        {
            return given.Count > 0 ? mapping.Map(given[0], TypeShape.Unwrapped(method.ReturnType)!, call.Syntax, map) : null;
        }

        if (given.Count > 1 && given[1].Type is { } target)
        {
            mapping.Fill(given[1], target, given[0], call.Syntax, map);
        }

        return given.Count > 1 ? given[1] : null;
    }
}
