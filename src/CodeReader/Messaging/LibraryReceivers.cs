using CatalogModel.Buses;
using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>What a call of a library is made on.</summary>
/// <param name="LastArgument">The last type argument of its type, when it has any.</param>
/// <param name="Topics">The topics that were named where it was made.</param>
/// <param name="Topic">What named them there.</param>
internal sealed record Receiver(ITypeSymbol? LastArgument, IReadOnlyList<string> Topics, ExpressionSyntax? Topic = null);

/// <summary>Recognises what calls of the described libraries are made on, by its type, or where no package says it, by where it came from.</summary>
internal sealed class LibraryReceivers(SourceIndex index, LibraryTypes libraries, TopicText texts, CancellationToken cancellation)
{
    private const int MaxDepth = 6;

    private readonly SourceSet sources = index.Sources;
    private readonly WrittenValues values = new(index.Sources);
    private readonly Dictionary<IReadOnlyList<string>, HashSet<string>> named = [];

    /// <summary>What a call is made on, when that is one of some types of a bus; null when it is not.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="types">Simple names of its types.</param>
    /// <param name="within">Base types in whose descendants a receiver of unknown type counts.</param>
    /// <param name="tree">The tree of the call.</param>
    /// <param name="call">The call.</param>
    public Receiver? Of(Bus bus, IReadOnlyList<string> types, IReadOnlyList<string> within, SyntaxTree tree, InvocationExpressionSyntax call)
    {
        if (types.Count == 0)
        {
            return libraries.Imports(bus, tree) ? Made(bus, [], call) ?? new(null, []) : null;
        }

        if (!CanBe(bus, types, tree) || (ReceiverNames.Of(call) is { } written && !Named(types).Contains(written)))
        {
            return null;
        }

        INamedTypeSymbol? type = Calls.ReceiverType(sources.Model(tree), call, cancellation);
        if (type is not null)
        {
            return !IsOne(bus, types, type, tree) ? null : Made(bus, types, call) is { } made ? made with { LastArgument = type.TypeArguments.LastOrDefault() } : new(type.TypeArguments.LastOrDefault(), []);
        }

        return !libraries.Imports(bus, tree) ? null
            : Made(bus, types, call)
            ?? (SyntaxNames.Receiver(call) is { } receiver && (IsUntypedParameter(receiver, call) || IsWithin(bus, within, call)) ? new(null, []) : null);
    }

    // A type that did not bind counts only where the library is imported; one of the system's own that derives from it, everywhere.
    private bool CanBe(Bus bus, IReadOnlyList<string> types, SyntaxTree tree) =>
        libraries.Imports(bus, tree)
        || (sources.OwnerOf(tree) is { } project && libraries.Uses(bus, project) && (Named(types).Count > types.Count || libraries.IsReferenced(bus, project)));

    /// <summary>Some types of a library with the system's own that derive from them, by simple name.</summary>
    private HashSet<string> Named(IReadOnlyList<string> types)
    {
        if (!named.TryGetValue(types, out HashSet<string>? names))
        {
            named.Add(types, names = [.. types, .. index.Descending(types).Select(t => t.Syntax.Identifier.ValueText)]);
        }

        return names;
    }

    private bool IsOne(Bus bus, IReadOnlyList<string> types, INamedTypeSymbol type, SyntaxTree tree) =>
        SymbolKeys.SelfAndBases(type).Any(t => types.Contains(t.Type.Name)
            && (SymbolEqualityComparer.Default.Equals(t.Type, type) ? libraries.BelongsTo(bus, t.Type, tree) : libraries.BelongsTo(bus, t.Type, t.NamedBy)));

    private bool IsWithin(Bus bus, IReadOnlyList<string> within, SyntaxNode call) =>
        within.Count > 0 && call.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type
        && sources.Model(call.SyntaxTree).GetDeclaredSymbol(type, cancellation) is INamedTypeSymbol symbol
        && SymbolKeys.SelfAndBases(symbol).Any(b => within.Contains(b.Type.Name) && libraries.BelongsTo(bus, b.Type, b.NamedBy));

    // The parameter of a lambda that an unknown method takes: what it is, only the library knows. A lambda given to it configures something.
    private bool IsUntypedParameter(ExpressionSyntax receiver, InvocationExpressionSyntax call) =>
        receiver is IdentifierNameSyntax && call.ArgumentList.Arguments.FirstOrDefault() is { Expression: not AnonymousFunctionExpressionSyntax } && sources.Model(receiver.SyntaxTree).GetSymbolInfo(receiver, cancellation).Symbol
            is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }, Type: IErrorTypeSymbol { Name: "" } };

    private Receiver? Made(Bus bus, IReadOnlyList<string> types, InvocationExpressionSyntax call) =>
        bus.Members.Count > 0 && SyntaxNames.Receiver(call) is { } receiver ? Made([.. bus.Members.Where(m => types.Count == 0 || types.Contains(m.Type))], receiver, 0) : null;

    private Receiver? Made(IReadOnlyList<Member> members, ExpressionSyntax expression, int depth)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        (string? name, IReadOnlyList<ArgumentSyntax> arguments) = expression switch
        {
            InvocationExpressionSyntax call => (SyntaxNames.Method(call)?.Identifier.ValueText, (IReadOnlyList<ArgumentSyntax>)call.ArgumentList.Arguments),
            ObjectCreationExpressionSyntax creation => (SyntaxNames.Simple(creation.Type), creation.ArgumentList?.Arguments ?? default),
            MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, []),
            _ => (null, []),
        };
        if (members.FirstOrDefault(m => m.Name == name && (m.From is null || Beginnings(expression).Any(b => b.Name == m.From))) is { } member)
        {
            ITypeSymbol? argument = Beginnings(expression).Select(b => b.LastArgument).OfType<TypeSyntax>().FirstOrDefault() is { } written
                ? sources.Model(expression.SyntaxTree).GetTypeInfo(written, cancellation).Type
                : null;
            ExpressionSyntax? topic = Topic(member, arguments);
            return new(argument, topic is null ? [] : texts.Values(topic), topic);
        }

        return expression switch
        {
            AwaitExpressionSyntax inner => Made(members, inner.Expression, depth + 1),
            ParenthesizedExpressionSyntax inner => Made(members, inner.Expression, depth + 1),
            PostfixUnaryExpressionSyntax inner => Made(members, inner.Operand, depth + 1),
            AssignmentExpressionSyntax inner => Made(members, inner.Right, depth + 1),
            BinaryExpressionSyntax either => Made(members, either.Left, depth + 1) ?? Made(members, either.Right, depth + 1),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => Written(members, expression, depth),
            _ => null,
        };
    }

    private Receiver? Written(IReadOnlyList<Member> members, ExpressionSyntax name, int depth) =>
        sources.Model(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol is { } symbol and (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            ? values.Of(symbol.OriginalDefinition).Select(v => Made(members, v.Expression, depth + 1)).FirstOrDefault(r => r is not null)
            : null;

    private static ExpressionSyntax? Topic(Member member, IReadOnlyList<ArgumentSyntax> arguments) => member.Topic is null ? null
        : (arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == member.Topic.Name) ?? arguments.ElementAtOrDefault(member.Topic.Position))?.Expression;

    // What a chain of calls begins with: a class that is made, or a static one that is named.
    private static IEnumerable<(string Name, TypeSyntax? LastArgument)> Beginnings(ExpressionSyntax expression)
    {
        for (ExpressionSyntax? at = expression; at is not null;)
        {
            if (at is ObjectCreationExpressionSyntax creation)
            {
                yield return (SyntaxNames.Simple(creation.Type), (creation.Type as GenericNameSyntax)?.TypeArgumentList.Arguments.LastOrDefault());
            }
            else if (at is IdentifierNameSyntax name)
            {
                yield return (name.Identifier.ValueText, null);
            }
            else if (at is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic })
            {
                yield return ("", generic.TypeArgumentList.Arguments.LastOrDefault());
            }
            else if (at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax method } })
            {
                yield return ("", method.TypeArgumentList.Arguments.LastOrDefault());
            }

            at = at switch
            {
                InvocationExpressionSyntax call => SyntaxNames.Receiver(call),
                MemberAccessExpressionSyntax access => access.Expression,
                _ => null,
            };
        }
    }
}
