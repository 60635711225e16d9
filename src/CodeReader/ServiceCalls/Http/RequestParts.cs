using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Tells which parameters of an endpoint come with the request: a body, and values of the address.</summary>
internal static class RequestParts
{
    private static readonly string[] Infrastructure = ["System.Threading", "System.Security", "System.IO", "Microsoft"];

    /// <summary>The parameter's name → the member path of the request; empty for the request as a whole.</summary>
    public static IReadOnlyDictionary<string, string> Of(IMethodSymbol method)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (IParameterSymbol parameter in method.Parameters.Where(p => !IsGiven(p)))
        {
            parts[parameter.Name] = TypeShape.IsScalar(parameter.Type) ? parameter.Name : "";
        }

        return parts;
    }

    // What the host gives an endpoint beside the request.
    private static bool IsGiven(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "FromServicesAttribute" or "FromServices" or "FromKeyedServicesAttribute" or "AsParametersAttribute" or "FromHeaderAttribute")
        || parameter.Type is { TypeKind: TypeKind.Interface, SpecialType: SpecialType.None } and not INamedTypeSymbol { IsGenericType: true, Name: "IEnumerable" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" }
        || parameter.Type is { TypeKind: TypeKind.Delegate or TypeKind.Error }
        || (!TypeShape.IsScalar(parameter.Type) && parameter.Type.ContainingNamespace?.ToDisplayString() is { } space && Infrastructure.Any(i => space.StartsWith(i, StringComparison.Ordinal)));
}
