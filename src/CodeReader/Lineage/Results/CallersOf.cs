using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Results;

/// <summary>Finds where values are handed in: the arguments of calls, and the places that make an object of a type.</summary>
internal sealed class CallersOf(CodeBase code)
{
    // What is called from everywhere says nothing about one place.
    private const int MostSites = 8;
    private const int MostCandidates = 60;

    /// <summary>The expressions that callers give for a parameter; empty when there are none or too many.</summary>
    public IReadOnlyList<SyntaxNode> ArgumentsFor(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || code.Bodies.DeclarationOf(method) is not { } declaration || code.ProjectOf(declaration) is not { } project)
        {
            return [];
        }

        IEnumerable<SyntaxNode> candidates = method.MethodKind == MethodKind.Constructor
            ? code.Index.Creations(method.ContainingType.Name)
            : code.Index.Invocations(method.Name);
        IReadOnlyList<SyntaxNode> near = code.Scope.Around(project, candidates.Where(c => MayCall(c, method)), n => n.SyntaxTree);
        if (near.Count > MostCandidates)
        {
            return [];
        }

        List<SyntaxNode> arguments = [.. near.Select(n => ArgumentFor(n, method, parameter)).OfType<SyntaxNode>()];
        return arguments.Count <= MostSites ? arguments : [];
    }

    /// <summary>The calls of a method, near it; empty when there are none or too many.</summary>
    public IReadOnlyList<SyntaxNode> CallsOf(IMethodSymbol method) =>
        method.MethodKind != MethodKind.Constructor && AllCallsOf(method) is { Count: <= MostSites } calls ? calls : [];

    /// <summary>All calls that can reach a method; null when there are too many to look at.</summary>
    /// <param name="method">The method.</param>
    /// <param name="onlyDirect">Without those through an interface.</param>
    public IReadOnlyList<SyntaxNode>? AllCallsOf(IMethodSymbol method, bool onlyDirect = false)
    {
        if (code.Bodies.DeclarationOf(method) is not { } declaration || code.ProjectOf(declaration) is not { } project)
        {
            return null;
        }

        IReadOnlyList<SyntaxNode> near = code.Scope.Around(project, code.Index.Invocations(method.Name).Where(c => MayCall(c, method)), n => n.SyntaxTree);
        return near.Count > MostCandidates ? null : [.. near.Where(c => Names(c, method) is { } called && !(onlyDirect && called.ContainingType.TypeKind == TypeKind.Interface))];
    }

    /// <summary>Whether a call hands whatever it gets to whoever takes it, as a dispatcher does with its handlers: it means no one of them.</summary>
    public bool IsForAll(SyntaxNode call) =>
        code.Bodies.Model(call).GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { TypeKind: TypeKind.Interface } type } && type.TypeArguments.Any(a => a is ITypeParameterSymbol);

    /// <summary>The expressions that make an object of a type, near a project; empty when there are none or too many.</summary>
    public IReadOnlyList<SyntaxNode> CreationsOf(ITypeSymbol type, SourceProject near)
    {
        // Only what this code declares is made here; what everybody makes tells nothing.
        if (code.Bodies.DeclarationOf(type) is null || code.Entities.IsEntity(type) || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return [];
        }

        IReadOnlyList<SyntaxNode> creations = MakersOf(type, near);
        return creations.Count <= MostSites ? creations : [];
    }

    /// <summary>All expressions near a project that make an object of a type.</summary>
    public IReadOnlyList<SyntaxNode> MakersOf(ITypeSymbol type, SourceProject near)
    {
        string name = EvidenceOf.FullName(type);
        return [.. code.Scope.Around(near, code.Index.Creations(type.Name), n => n.SyntaxTree)
            .Where(n => code.Bodies.TypeOf(n).Type is { } made && EvidenceOf.FullName(made) == name)];
    }

    // By the looks alone: methods called Of and Create are everywhere, and binding all their calls is dear.
    private static bool MayCall(SyntaxNode call, IMethodSymbol method)
    {
        (ArgumentListSyntax? arguments, ExpressionSyntax? called) = call switch
        {
            InvocationExpressionSyntax invocation => (invocation.ArgumentList, invocation.Expression),
            BaseObjectCreationExpressionSyntax creation => (creation.ArgumentList, null),
            _ => (null, null),
        };
        int given = arguments?.Arguments.Count ?? 0;
        int needed = method.Parameters.Count(p => !p.IsOptional && !p.IsParams) - (method.IsExtensionMethod ? 1 : 0);
        bool fits = given >= needed && (given <= method.Parameters.Length || method.Parameters.Any(p => p.IsParams));
        bool named = !method.IsStatic || method.IsExtensionMethod || called is not MemberAccessExpressionSyntax access || CodeIndex.SimpleName(access.Expression) == method.ContainingType.Name;
        return fits && named;
    }

    private SyntaxNode? ArgumentFor(SyntaxNode call, IMethodSymbol method, IParameterSymbol parameter)
    {
        IMethodSymbol? called = Names(call, method);
        SeparatedSyntaxList<ArgumentSyntax>? arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments,
            _ => null,
        };
        if (called is null || arguments is not { } given)
        {
            return null;
        }

        int shift = called.ReducedFrom is null ? 0 : 1;
        if (shift == 1 && parameter.Ordinal == 0)
        {
            return (call as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;
        }

        if (given.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name) is { } named)
        {
            return named.Expression;
        }

        int index = parameter.Ordinal - shift;
        return index < given.Count && given[index].NameColon is null ? given[index].Expression : null;
    }

    private IMethodSymbol? Names(SyntaxNode call, IMethodSymbol method)
    {
        SymbolInfo info = code.Bodies.SymbolOf(call);
        return new[] { info.Symbol }.Concat(info.CandidateSymbols).OfType<IMethodSymbol>().FirstOrDefault(c => Reaches(c, method));
    }

    // The method itself, or the abstract one that it stands behind.
    private static bool Reaches(IMethodSymbol called, IMethodSymbol method)
    {
        IMethodSymbol definition = (called.ReducedFrom ?? called).OriginalDefinition;
        return definition.Name == method.Name && definition.Parameters.Length == method.Parameters.Length
            && (SameType(definition.ContainingType, method.ContainingType)
                || method.ContainingType.AllInterfaces.Concat(TypeShape.Bases(method.ContainingType)).Any(t => SameType(t, definition.ContainingType)));
    }

    private static bool SameType(ITypeSymbol a, ITypeSymbol b) => EvidenceOf.FullName(a) == EvidenceOf.FullName(b);
}
