using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Which calls can be of a wrapper around a bus, by names alone: wrappers are often called what many other methods are called, too.</summary>
internal sealed class WrapperNames(SourceIndex index)
{
    private readonly Dictionary<string, HashSet<string>> types = new(StringComparer.Ordinal);

    /// <summary>Whether a call can be one of the wrappers that have its method's name.</summary>
    public bool CanBe(InvocationExpressionSyntax call, IEnumerable<SendMethod> wrappers)
    {
        string method = SyntaxNames.Method(call)!.Identifier.ValueText;
        if (!types.TryGetValue(method, out HashSet<string>? names))
        {
            types.Add(method, names = NamesOf([.. wrappers.Select(w => w.Method).Where(m => m.Name == method)]));
        }

        return names.Count == 0
            || (SyntaxNames.Receiver(call) is null ? IsWithin(call, names) : ReceiverNames.Of(call) is not { } written || names.Contains(written));
    }

    /// <summary>Forgets what was known: there are more wrappers now.</summary>
    public void Forget() => types.Clear();

    // An extension method can be called on anything.
    private HashSet<string> NamesOf(IReadOnlyList<IMethodSymbol> wrappers)
    {
        List<string> containing = [.. wrappers.Select(m => m.ContainingType?.Name).OfType<string>().Distinct(StringComparer.Ordinal)];
        return wrappers.Any(m => m.IsExtensionMethod || m.MethodKind == MethodKind.LocalFunction)
            ? []
            : [.. containing, .. index.Descending(containing).Select(t => t.Syntax.Identifier.ValueText)];
    }

    private static bool IsWithin(SyntaxNode call, HashSet<string> names)
    {
        List<TypeDeclarationSyntax> around = [.. call.Ancestors().OfType<TypeDeclarationSyntax>()];
        return around.Count == 0 || around.Any(t => names.Contains(t.Identifier.ValueText));
    }
}
