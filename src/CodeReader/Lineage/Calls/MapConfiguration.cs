using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>Reads what the calls chained to <c>CreateMap</c>, <c>NewConfig</c> and their like configure.</summary>
internal static class MapConfiguration
{
    /// <summary>Whether a call starts to configure the way back.</summary>
    public static bool Turns(InvocationExpressionSyntax call) => CodeIndex.SimpleName(call.Expression) == "ReverseMap";

    /// <summary>Whether a call says that the map works both ways.</summary>
    public static bool IsBothWays(InvocationExpressionSyntax call) => CodeIndex.SimpleName(call.Expression) == "TwoWays";

    /// <summary>What one call configures; null when it is none that matters.</summary>
    public static ConfiguredMap? Of(InvocationExpressionSyntax call)
    {
        List<ExpressionSyntax> arguments = [.. call.ArgumentList.Arguments.Select(a => a.Expression)];
        return CodeIndex.SimpleName(call.Expression) switch
        {
            "ConstructUsing" or "ConvertUsing" or "MapWith" or "MapToTargetWith" when SourceIn(call) is { } whole => new() { Construct = whole },
            "AfterMap" or "AfterMapping" or "BeforeMap" or "BeforeMapping" when arguments.Count == 1 && arguments[0] is LambdaExpressionSyntax code => new() { After = [code] },
            "Ignore" => new() { Ignored = [.. arguments.Select(Chosen).OfType<string>()] },
            "ForMember" or "ForCtorParam" or "ForPath" when arguments.Count == 2 && Chosen(arguments[0]) is { } member => OfMember(member, arguments[1]),
            "Map" when arguments.Count >= 2 && Chosen(arguments[0]) is { } member && Source(arguments[1]) is { } source => Single(member, source),
            _ => null,
        };
    }

    /// <summary>The member that an expression names: <c>x => x.Name</c>, <c>"Name"</c>, <c>nameof(X.Name)</c>.</summary>
    public static string? Chosen(ExpressionSyntax chooser) => chooser switch
    {
        LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } => CodeIndex.SimpleName(named[0].Expression),
        _ => null,
    };

    private static ConfiguredMap Single(string member, MapSource source) => new() { Members = new Dictionary<string, MapSource>(StringComparer.Ordinal) { [member] = source } };

    // o => o.MapFrom(s => s.Name), o => o.Ignore()
    private static ConfiguredMap? OfMember(string member, ExpressionSyntax options)
    {
        foreach (InvocationExpressionSyntax call in options.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            switch (CodeIndex.SimpleName(call.Expression))
            {
                case "MapFrom" or "ResolveUsing" or "ConvertUsing" when SourceIn(call) is { } source:
                    return Single(member, source);
                case "MapFrom" or "ResolveUsing" or "Ignore" or "UseValue":
                    return new() { Ignored = [member] };
            }
        }

        return null;
    }

    private static MapSource? SourceIn(InvocationExpressionSyntax call)
    {
        List<ExpressionSyntax> arguments = [.. call.ArgumentList.Arguments.Select(a => a.Expression)];
        LambdaExpressionSyntax? lambda = arguments.OfType<LambdaExpressionSyntax>().FirstOrDefault();
        TypeSyntax? named = (call.Expression as MemberAccessExpressionSyntax)?.Name is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments[0] : null;
        TypeSyntax? made = arguments.OfType<ObjectCreationExpressionSyntax>().FirstOrDefault()?.Type;

        // A single type argument beside a lambda is only the type of what the lambda gives.
        bool isClass = named is not null && (lambda is null || call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments.Count: > 1 } });
        return isClass ? new MapSource.Class(named!, lambda)
            : made is not null ? new MapSource.Class(made, lambda)
            : arguments.Count > 0 ? Source(arguments[0]) : null;
    }

    private static MapSource? Source(ExpressionSyntax source) => source is LambdaExpressionSyntax lambda ? new MapSource.Code(lambda)
        : Chosen(source) is { } name ? new MapSource.Member(name)
        : null;
}
