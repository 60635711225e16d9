using CatalogModel.Facts;
using CodeReader.Lineage;
using CodeReader.Lineage.Code;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Finds the classes that take messages because of what they implement, derive from or are called.</summary>
internal sealed class HandlerReader(SourceIndex index, LibraryTypes libraries, HandlerTypes handlers, SendGraph sends, Carriers carriers, Func<HandlerType, Bus> busOf, CancellationToken cancellation)
{
    /// <summary>All of them, registered or not, by project and path.</summary>
    public IReadOnlyList<Consumer> Read()
    {
        List<Consumer> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        IEnumerable<string> machines = libraries.Buses.Select(b => b.StateMachine?.BaseType).OfType<string>();
        foreach (DeclaredType declared in index.Descending([.. handlers.Names, .. machines]).Where(t => t.Syntax is not InterfaceDeclarationSyntax))
        {
            cancellation.ThrowIfCancellationRequested();
            if (index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is INamedTypeSymbol { IsAbstract: false } type
                && seen.Add(declared.Tree.Project.Path + "|" + EvidenceOf.FullName(type)))
            {
                found.AddRange(OfBases(declared, type));
            }
        }

        found.AddRange(libraries.Buses.SelectMany(b => b.Conventions.SelectMany(c => OfConvention(b, c))));
        return found;
    }

    private IEnumerable<Consumer> OfBases(DeclaredType declared, INamedTypeSymbol type)
    {
        Dictionary<string, Consumer> byMessage = new(StringComparer.Ordinal);
        foreach ((INamedTypeSymbol parent, INamedTypeSymbol namedBy) in SymbolKeys.SelfAndBases(type).Skip(1))
        {
            foreach (Consumer consumer in OfBase(declared, type, parent, namedBy))
            {
                string key = SymbolKeys.OfType(consumer.Message!);
                if (!byMessage.TryGetValue(key, out Consumer? other) || (other.Bus.InProcess && !consumer.Bus.InProcess))
                {
                    byMessage[key] = consumer;
                }
            }
        }

        return byMessage.Values;
    }

    private IEnumerable<Consumer> OfBase(DeclaredType declared, INamedTypeSymbol type, INamedTypeSymbol parent, INamedTypeSymbol namedBy)
    {
        if (libraries.Buses.FirstOrDefault(b => b.StateMachine?.BaseType == parent.Name && libraries.BelongsTo(b, parent, namedBy)) is { StateMachine: { } machine } bus)
        {
            return type.GetMembers().OfType<IPropertySymbol>()
                .Where(p => p.Type is INamedTypeSymbol { TypeArguments.Length: 1 } property && property.Name == machine.PropertyType)
                .Select(p => (Property: p, Message: MessageTypes.OfHandler(((INamedTypeSymbol)p.Type).TypeArguments[0])))
                .Where(p => p.Message is not null)
                .Select(p => Of(declared, type, p.Message!, bus, MessageKind.Event, SymbolKeys.OfType(parent), null) with { Activities = [.. Activities(type, p.Property, p.Message!)] });
        }

        if (handlers.IsUnknown(parent) && handlers.Match(parent, namedBy) is null)
        {
            return OfUnknown(declared, type, parent);
        }

        if (parent.Arity == 0 || handlers.Match(parent, namedBy) is not { } handler || MessageTypes.OfHandler(parent.TypeArguments[0]) is not { } message)
        {
            return [];
        }

        (IMethodSymbol, PayloadSource)? method = HandlerMethod(type, handler.Shape, message);
        return [Of(declared, type, message, handler.Bus ?? busOf(handler), handler.Shape.Kind ?? MessageKind.Event, SymbolKeys.OfType(parent), method)];
    }

    // When(Placed).Then(c => …), and what a name of a method there stands for.
    private IEnumerable<(IMethodSymbol, PayloadSource)> Activities(INamedTypeSymbol machine, IPropertySymbol property, INamedTypeSymbol message)
    {
        if (StateMachine.StateOf(machine) is not { } state)
        {
            yield break;
        }

        foreach (ExpressionSyntax activity in machine.DeclaringSyntaxReferences.SelectMany(r => StateMachine.Activities(r.GetSyntax(cancellation), property.Name)))
        {
            SymbolInfo bound = index.Sources.Model(activity.SyntaxTree).GetSymbolInfo(activity, cancellation);
            if ((bound.Symbol ?? (bound.CandidateSymbols.Length == 1 ? bound.CandidateSymbols[0] : null)) is IMethodSymbol { Parameters.Length: > 0 } method)
            {
                yield return (method, PayloadSource.OfActivity(method.Parameters[0], message, state));
            }
        }
    }

    // A base class of a package that nobody described: it takes what somebody sends over a bus, and a saga what its process's library carries.
    private IEnumerable<Consumer> OfUnknown(DeclaredType declared, INamedTypeSymbol type, INamedTypeSymbol parent)
    {
        if (MessageTypes.OfHandler(parent.TypeArguments[0]) is not { } message || (sends.BusSending(message) ?? (InHouse.IsSaga(parent.Name) ? carriers.Of(declared.Tree.Project) : null)) is not { } bus)
        {
            return [];
        }

        IMethodSymbol? method = type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => m.MethodKind == MethodKind.Ordinary && m.Parameters.Any(p => SymbolKeys.OfType(p.Type) == SymbolKeys.OfType(message)));
        return [Of(declared, type, message, bus, MessageKind.Event, SymbolKeys.OfType(parent),
            method is null ? null : (method, PayloadSource.Of(method.Parameters.First(p => SymbolKeys.OfType(p.Type) == SymbolKeys.OfType(message)))))];
    }

    private static Consumer Of(
        DeclaredType declared, INamedTypeSymbol type, INamedTypeSymbol message, Bus bus, MessageKind otherwise, string definition, (IMethodSymbol Method, PayloadSource Payload)? method) => new()
    {
        Message = message,
        Bus = bus,
        Kind = KindOf(message, otherwise),
        Handler = EvidenceOf.FullName(type),
        Definition = definition,
        Type = type,
        Method = method?.Method,
        Payload = method?.Payload,
        Project = declared.Tree.Project,
        At = EvidenceOf.Node(declared.Syntax, type) with { Line = declared.Syntax.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1 },
    };

    /// <summary>What a message asks for, by its names.</summary>
    public static MessageKind KindOf(INamedTypeSymbol message, MessageKind otherwise) => NamedKind(message) ?? otherwise;

    /// <summary>What a message asks for, when its names say it.</summary>
    public static MessageKind? NamedKind(INamedTypeSymbol message) =>
        InHouse.KindOf(message.Name, SymbolKeys.SelfAndBases(message).Skip(1).Select(b => b.Type.Name));

    private static (IMethodSymbol, PayloadSource)? HandlerMethod(INamedTypeSymbol type, HandlerShape shape, INamedTypeSymbol message)
    {
        string key = SymbolKeys.OfType(message);
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (string name in shape.Methods)
            {
                foreach (IMethodSymbol method in current.GetMembers().OfType<IMethodSymbol>().Where(m => LastPart(m.Name) == name))
                {
                    if (method.Parameters.FirstOrDefault(p => Carries(p.Type, key)) is { } parameter)
                    {
                        return (method, PayloadSource.Of(parameter, EnvelopeMember(parameter.Type, shape, key)));
                    }
                }
            }
        }

        return null;
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static bool Carries(ITypeSymbol type, string key) =>
        SymbolKeys.OfType(type) == key || (type is INamedTypeSymbol { TypeArguments.Length: > 0 } envelope && envelope.TypeArguments.Any(a => Carries(a, key)));

    private static string? EnvelopeMember(ITypeSymbol type, HandlerShape shape, string key) =>
        SymbolKeys.OfType(type) == key ? null
        : type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => Carries(p.Type, key))?.Name ?? shape.Envelope;

    private IEnumerable<Consumer> OfConvention(Bus bus, MethodConvention convention)
    {
        foreach (DeclaredType declared in index.Mentioning(convention.Methods).SelectMany(t => t.Types))
        {
            if (!CanBeHandler(declared.Syntax, convention) || !libraries.Uses(bus, declared.Tree.Project)
                || index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is not INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type
                || SymbolKeys.SelfAndBases(type).Skip(1).Any(b => handlers.Match(b.Type, b.NamedBy) is not null))
            {
                continue;
            }

            bool isHandler = IsHandler(bus, type, convention) || HasAttribute(declared.Syntax.AttributeLists, convention);
            foreach (MethodDeclarationSyntax syntax in declared.Syntax.Members.OfType<MethodDeclarationSyntax>().Where(m => convention.Methods.Contains(m.Identifier.ValueText)))
            {
                if ((isHandler || HasAttribute(syntax.AttributeLists, convention))
                    && index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(syntax, cancellation) is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, Parameters.Length: > 0 } method
                    && MessageTypes.OfHandler(method.Parameters[0].Type) is { } message)
                {
                    yield return Of(declared, type, message, bus, MessageKind.Event, bus.Id, (method, PayloadSource.Of(method.Parameters[0]))) with { Cascades = convention.Cascades };
                }
            }
        }
    }

    // What the syntax alone rules out is never bound.
    private static bool CanBeHandler(TypeDeclarationSyntax type, MethodConvention convention) =>
        IsNamed(type.Identifier.ValueText, convention)
        || (convention.Bases.Count > 0 && type.BaseList is not null)
        || (convention.Attributes.Count > 0 && (type.AttributeLists.Count > 0 || type.Members.Any(m => m.AttributeLists.Count > 0)));

    private bool IsHandler(Bus bus, INamedTypeSymbol type, MethodConvention convention) =>
        IsNamed(type.Name, convention)
        || (convention.Bases.Count > 0 && SymbolKeys.SelfAndBases(type).Skip(1).Any(b => convention.Bases.Contains(b.Type.Name) && libraries.BelongsTo(bus, b.Type, b.NamedBy)));

    private static bool IsNamed(string type, MethodConvention convention) => convention.TypeEndings.Any(e => type.EndsWith(e, StringComparison.Ordinal));

    private static bool HasAttribute(IEnumerable<AttributeListSyntax> lists, MethodConvention convention) =>
        convention.Attributes.Count > 0 && lists.SelectMany(l => l.Attributes).Any(a => convention.Attributes.Any(c => SyntaxNames.Simple(a.Name) is { } name && (name == c || name == c + "Attribute")));
}
