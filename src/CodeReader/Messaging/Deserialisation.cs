using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>A place where a received body becomes an object.</summary>
/// <param name="Type">The type; null where it is a type parameter, or known only at run time.</param>
/// <param name="Parameter">The type parameter that it is.</param>
/// <param name="Node">The expression.</param>
/// <param name="Method">The method it stands in.</param>
/// <param name="GivenTo">The parameter that takes the object at once, where only its type tells which overload that is.</param>
internal sealed record Deserialised(
    INamedTypeSymbol? Type, ITypeParameterSymbol? Parameter, InvocationExpressionSyntax Node, IMethodSymbol? Method, IParameterSymbol? GivenTo = null)
{
    /// <summary>Whether only the running program knows the type: the code passes on whatever it is given.</summary>
    public bool IsRelayed => Type is null && Parameter is null;

    /// <summary>The calls that lead from the code that was looked at to the place.</summary>
    public IReadOnlyList<SyntaxNode> Through { get; init; } = [];

    /// <summary>What stands around the place and around the calls that lead to it, each within its own member.</summary>
    public IEnumerable<SyntaxNode> Around => Through.Append(Node).SelectMany(n => n.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax));
}

/// <summary>Finds what received bodies are deserialised to, in a piece of code and the methods that it calls.</summary>
internal sealed class Deserialisation(SourceIndex index, CancellationToken cancellation)
{
    private const int MaxDepth = 4;
    private const int MaxImplementations = 32;

    private static readonly Regex Name = new("^(Deserialize|FromJson|ToObjectFromJson|ReadFromJson|FromBytes|Unpack)|^ToObject$", RegexOptions.CultureInvariant);

    /// <summary>The types, in the order of the source.</summary>
    public IReadOnlyList<Deserialised> In(SyntaxNode code)
    {
        List<Deserialised> found = [];
        Collect(code, [], [], found);

        // An object with a single text is read to find out what the message is.
        List<Deserialised> whole = [.. found.Where(d => d.Type is null || !IsDiscriminator(d.Type))];
        return whole.Count > 0 ? whole : found;
    }

    /// <summary>
    /// The methods that code hands a received body to, and that never say what it is: of an interface, where others that implement it do say it.
    /// They take every message, to write it down say.
    /// </summary>
    public IEnumerable<MethodDeclarationSyntax> TakersOfAnything(SyntaxNode code)
    {
        SemanticModel model = index.Sources.Model(code.SyntaxTree);
        List<IMethodSymbol> called = [.. code.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(c => model.GetSymbolInfo(c, cancellation).Symbol).OfType<IMethodSymbol>()
            .Where(m => m.ContainingType.TypeKind == TypeKind.Interface && m.Parameters.Any(p => IsBody(p.Type)) && m.Locations.Any(l => l.IsInSource))];
        foreach (IMethodSymbol method in called.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default))
        {
            ILookup<bool, SyntaxNode> says = Bodies(method).ToLookup(b => In(b).Count > 0);
            foreach (MethodDeclarationSyntax taker in says[true].Any() ? says[false].OfType<MethodDeclarationSyntax>().Where(Reads) : [])
            {
                yield return taker;
            }
        }
    }

    private static bool IsBody(ITypeSymbol type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        or { Name: "ReadOnlyMemory" or "ReadOnlySpan" or "Stream" or "JsonElement" or "JsonDocument" or "JObject" or "BinaryData" };

    private bool Reads(MethodDeclarationSyntax taker) => taker.ParameterList.Parameters
        .Where(p => p.Type is { } type && index.Sources.Model(taker.SyntaxTree).GetTypeInfo(type, cancellation).Type is { } bound && IsBody(bound))
        .Any(p => (taker.Body ?? (SyntaxNode?)taker.ExpressionBody)?.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == p.Identifier.ValueText) == true);

    private void Collect(SyntaxNode code, IReadOnlyList<SyntaxNode> through, HashSet<SyntaxNode> seen, List<Deserialised> found)
    {
        if (through.Count > MaxDepth || !seen.Add(code) || index.Sources.OwnerOf(code.SyntaxTree) is null)
        {
            return;
        }

        SemanticModel model = index.Sources.Model(code.SyntaxTree);
        foreach (InvocationExpressionSyntax call in code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsOfRunTimeType(model, call, cancellation))
            {
                found.Add(new(null, null, call, model.GetEnclosingSymbol(call.SpanStart, cancellation) as IMethodSymbol) { Through = through });
            }
            else if (SyntaxNames.Method(call) is { } name && Name.IsMatch(name.Identifier.ValueText) && TypeOf(model, call, name) is { } type)
            {
                IMethodSymbol? method = model.GetEnclosingSymbol(call.SpanStart, cancellation) as IMethodSymbol;
                if (type is ITypeParameterSymbol parameter)
                {
                    found.Add(new(null, parameter, call, method) { Through = through });
                }
                else if (MessageTypes.Concrete(type, orInterface: true) is { } message)
                {
                    found.Add(new(message, null, call, method, GivenTo(model, call, message)) { Through = through });
                }
            }
            else if (model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol called && called.Locations.Any(l => l.IsInSource))
            {
                foreach (SyntaxNode body in Bodies(called))
                {
                    Collect(body, [.. through, call], seen, found);
                }
            }
        }
    }

    /// <summary>Whether an expression turns a body into an object of a type that a variable holds: what it was is said where it went in.</summary>
    public static bool IsOfRunTimeType(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation) =>
        expression is InvocationExpressionSyntax call && SyntaxNames.Method(call) is IdentifierNameSyntax name && Name.IsMatch(name.Identifier.ValueText)
        && call.ArgumentList.Arguments.Any(a => a.Expression is not TypeOfExpressionSyntax && model.GetTypeInfo(a.Expression, cancellation).Type is { Name: "Type", ContainingNamespace.Name: "System" });

    // Without the library that makes it, the compiler does not know what the object is, and so not which overload takes it.
    private IParameterSymbol? GivenTo(SemanticModel model, ExpressionSyntax value, INamedTypeSymbol type)
    {
        while (value.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        return value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && model.GetSymbolInfo(call, cancellation) is { Symbol: null } info
            ? info.CandidateSymbols.OfType<IMethodSymbol>().SelectMany(m => m.Parameters).FirstOrDefault(p => SymbolKeys.OfType(p.Type) == SymbolKeys.OfType(type))
            : null;
    }

    private ITypeSymbol? TypeOf(SemanticModel model, InvocationExpressionSyntax call, SimpleNameSyntax name)
    {
        TypeSyntax? written = name is GenericNameSyntax generic
            ? generic.TypeArgumentList.Arguments[generic.TypeArgumentList.Arguments.Count - 1]
            : call.ArgumentList.Arguments.Select(a => (a.Expression as TypeOfExpressionSyntax)?.Type).FirstOrDefault(t => t is not null);
        ITypeSymbol? type = written is null ? null : model.GetTypeInfo(written, cancellation).Type;
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } carrier && SymbolKeys.IsInSource(carrier) && PayloadTrace.IsCarrier(carrier) ? carrier.TypeArguments[0] : type;
    }

    /// <summary>The declarations that a call can lead to: the method's own, or those of the types that implement its interface.</summary>
    public IEnumerable<SyntaxNode> Bodies(IMethodSymbol method)
    {
        if (method.ContainingType is not { TypeKind: TypeKind.Interface } contract)
        {
            return method.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation));
        }

        return index.WithBase(contract.Name)
            .Select(t => index.Sources.Model(t.Tree.Tree).GetDeclaredSymbol(t.Syntax, cancellation))
            .OfType<INamedTypeSymbol>()
            .Where(t => t.AllInterfaces.Any(i => SymbolKeys.OfType(i) == SymbolKeys.OfType(contract)))
            .Take(MaxImplementations)
            .SelectMany(t => t.GetMembers(method.Name).OfType<IMethodSymbol>())
            .SelectMany(m => m.DeclaringSyntaxReferences)
            .Select(r => r.GetSyntax(cancellation));
    }

    private static bool IsDiscriminator(INamedTypeSymbol type) =>
        SymbolKeys.IsInSource(type) && type.GetMembers().OfType<IPropertySymbol>().Where(p => p.DeclaredAccessibility == Accessibility.Public).ToList()
            is { Count: 1 } members && members[0].Type.SpecialType == SpecialType.System_String;
}
