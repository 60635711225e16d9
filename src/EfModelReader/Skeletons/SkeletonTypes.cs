using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>
/// Types without code for the types of the scanned source (and of packages the tool does not carry): same names, members, nullability and
/// EF attributes. EF's conventions look at nothing else. Closed generic types become plain types of their own. One member that cannot be
/// built is lost alone. All is collected with the context that it was made for. Not thread-safe: one context, one thread.
/// </summary>
internal sealed class SkeletonTypes : IDisposable
{
    private readonly ModuleBuilder module;
    private readonly SkeletonNames names = new();
    private readonly Dictionary<string, Draft> drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<ITypeSymbol, Draft> draftsBySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Type, INamedTypeSymbol> symbols = [];
    private readonly Dictionary<Type, Draft> draftsByBuilder = [];
    private readonly Queue<Draft> undefined = new();
    private readonly SkeletonMembers members;
    private readonly SkeletonInterfaces interfaces;
    private readonly AttributeCopier attributes;
    private readonly Action<ISymbol, string> dropped;
    private readonly int thread = Environment.CurrentManagedThreadId;

    /// <summary>Makes an empty set of types.</summary>
    /// <param name="dropped">Told of everything that could not be built, and why.</param>
    public SkeletonTypes(Action<ISymbol, string> dropped)
    {
        this.dropped = dropped;
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Skeleton"), AssemblyBuilderAccess.RunAndCollect);
        module = assembly.DefineDynamicModule("Skeleton");
        Missing = new MissingTypes(module);
        Tuples = new TupleTypes(module);
        attributes = new AttributeCopier(Resolve, dropped);
        members = new SkeletonMembers(Resolve, attributes, dropped);
        interfaces = new SkeletonInterfaces(Resolve);
        AppDomain.CurrentDomain.TypeResolve += CreateOnDemand;
    }

    /// <summary>The stand-ins of unresolved types.</summary>
    public MissingTypes Missing { get; }

    /// <summary>Classes for anonymous types.</summary>
    public TupleTypes Tuples { get; }

    /// <summary>Where types that are made for the context itself go.</summary>
    public ModuleBuilder Module => module;

    /// <summary>The symbol that a skeleton type was made for, or null.</summary>
    public INamedTypeSymbol? SymbolOf(Type type) => symbols.GetValueOrDefault(type);

    /// <summary>A name that no type has, for one that is made for the context itself.</summary>
    public string NextName(string wish) => names.Next(wish);

    /// <summary>The finished type of a closed symbol, or null when it has none.</summary>
    public Type? Map(ITypeSymbol symbol)
    {
        if (Resolve(symbol) is not { } type)
        {
            return null;
        }

        if (undefined.Count == 0)
        {
            return type;
        }

        Finish();
        return Resolve(symbol);
    }

    /// <summary>Ends the making of types.</summary>
    public void Dispose() => AppDomain.CurrentDomain.TypeResolve -= CreateOnDemand;

    private Type? Resolve(ITypeSymbol symbol) => symbol switch
    {
        IErrorTypeSymbol error => ResolveError(error),
        IDynamicTypeSymbol => typeof(object),
        IArrayTypeSymbol array => Resolve(array.ElementType) is { } element ? array.Rank == 1 ? element.MakeArrayType() : element.MakeArrayType(array.Rank) : null,
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } named when !SymbolEqualityComparer.Default.Equals(tuple, named) => Resolve(tuple),
        INamedTypeSymbol named => ToolTypes.Find(named.OriginalDefinition) is { } definition ? Close(definition, named) : ResolveSkeleton(named),
        _ => null,
    };

    // A name that is ambiguous only because the tool's references hold a type of that name means the code's own type.
    private Type? ResolveError(IErrorTypeSymbol error) =>
        error.CandidateReason == CandidateReason.Ambiguous &&
        error.CandidateSymbols.OfType<INamedTypeSymbol>().FirstOrDefault(c => c.ContainingAssembly is ISourceAssemblySymbol) is { } own
            ? Resolve(own)
            : Missing.For(error);

    private Type? Close(Type definition, INamedTypeSymbol symbol)
    {
        if (!definition.IsGenericTypeDefinition || symbol.IsUnboundGenericType)
        {
            return definition;
        }

        Type?[] arguments = [.. SkeletonSymbols.TypeArguments(symbol).Select(Resolve)];
        bool isMissingValue = definition == typeof(Nullable<>) && arguments is [{ IsValueType: false } only] && MissingTypes.Contains(only);
        if (isMissingValue || Array.Exists(arguments, a => a is null) || arguments.Length != definition.GetGenericArguments().Length)
        {
            return isMissingValue ? arguments[0] : null;
        }

        try
        {
            return definition.MakeGenericType(arguments!);
        }
        catch (ArgumentException)
        {
            return null; // a constraint that the skeleton does not meet
        }
    }

    private Type? ResolveSkeleton(INamedTypeSymbol symbol)
    {
        if (symbol.TypeKind == TypeKind.Delegate || symbol.IsUnboundGenericType || symbol.IsAnonymousType || SkeletonSymbols.TypeArguments(symbol).Any(SkeletonSymbols.IsOpen))
        {
            return null;
        }

        if (!draftsBySymbol.TryGetValue(symbol, out Draft? draft))
        {
            string identity = SkeletonNames.Identity(symbol);
            if (!drafts.TryGetValue(identity, out draft))
            {
                draft = new Draft(symbol);
                drafts.Add(identity, draft);
                Declare(draft);
            }

            draftsBySymbol[symbol] = draft;
        }

        return draft.Created ?? draft.Builder;
    }

    private void Declare(Draft draft)
    {
        INamedTypeSymbol symbol = draft.Symbol;
        if (symbol.TypeKind == TypeKind.Enum)
        {
            Created(draft, EnumTypes.Emit(module, names.Next(symbol), symbol));
            return;
        }

        if (ConversionTypes.BaseOf(symbol) is { } conversion)
        {
            Type? parent = Resolve(conversion);
            Finish();
            parent = parent is null ? null : Resolve(conversion);
            if (parent is not null && ConversionTypes.Emit(module, names.Next(symbol), parent) is { } converter)
            {
                Created(draft, converter);
            }

            return;
        }

        TypeAttributes kind = SkeletonSymbols.Attributes(symbol);

        // A structure must have its parent from the start, or the generic types that are made of it meanwhile are broken.
        draft.Builder = symbol.TypeKind == TypeKind.Struct
            ? module.DefineType(names.Next(symbol), kind, typeof(ValueType))
            : module.DefineType(names.Next(symbol), kind);
        draftsByBuilder.Add(draft.Builder, draft);
        undefined.Enqueue(draft);
    }

    private void Finish()
    {
        List<Draft> batch = [];
        while (undefined.TryDequeue(out Draft? draft))
        {
            try
            {
                Define(draft);
            }
            catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or NotSupportedException or TypeLoadException)
            {
                // One odd type must not lose the others; what of it is defined by now is kept.
                dropped(draft.Symbol, "some of its members could not be built");
            }

            batch.Add(draft);
        }

        foreach (Draft draft in batch)
        {
            Create(draft);
        }
    }

    private void Define(Draft draft)
    {
        if (draft.Defined || draft.Builder is not { } builder)
        {
            return;
        }

        draft.Defined = true;
        if (draft.Symbol.TypeKind == TypeKind.Class)
        {
            DefineParent(draft, builder);
        }

        interfaces.Add(draft, builder);
        if (draft.Symbol.TypeKind != TypeKind.Interface)
        {
            attributes.Copy(draft.Symbol, builder.SetCustomAttribute);
            members.Add(draft, builder);
        }
    }

    private void DefineParent(Draft draft, TypeBuilder builder)
    {
        Type parent = typeof(object);
        if (draft.Symbol.BaseType is { SpecialType: not SpecialType.System_Object } symbol)
        {
            Type? resolved = symbol.TypeKind == TypeKind.Error ? null : Resolve(symbol);
            if (resolved is null or { IsSealed: true })
            {
                dropped(draft.Symbol, $"its base type {symbol.Name} comes from a package that is not at hand, so its members are missing");
            }
            else
            {
                parent = resolved;
                draftsBySymbol.GetValueOrDefault(symbol)?.IsBase = true;
            }
        }

        builder.SetParent(parent);
        draft.Needs.Add(parent);
    }

    private void Create(Draft draft)
    {
        if (draft.Created is not null || draft.Creating || draft.Builder is null)
        {
            return;
        }

        draft.Creating = true;
        foreach (Type needed in draft.Needs)
        {
            CreateFirst(needed);
        }

        try
        {
            Created(draft, draft.Builder.CreateType());
        }
        catch (Exception problem) when (problem is TypeLoadException or InvalidOperationException or NotSupportedException or ArgumentException or BadImageFormatException)
        {
            dropped(draft.Symbol, "no skeleton of it could be built");
            draft.Builder = null;
        }
    }

    private void CreateFirst(Type needed)
    {
        if (needed.IsGenericType && !needed.IsGenericTypeDefinition)
        {
            foreach (Type argument in needed.GetGenericArguments())
            {
                CreateFirst(argument);
            }
        }
        else if (draftsByBuilder.TryGetValue(needed, out Draft? draft))
        {
            Define(draft);
            Create(draft);
        }
    }

    private void Created(Draft draft, Type type)
    {
        draft.Created = type;
        draft.Defined = true;
        symbols[type] = draft.Symbol;
    }

    // The runtime asks for types that another needs before it is loaded. Only the thread that makes these types may answer:
    // another context being read at the same time can have types of the same names.
    private Assembly? CreateOnDemand(object? sender, ResolveEventArgs request)
    {
        if (Environment.CurrentManagedThreadId != thread ||
            drafts.Values.FirstOrDefault(d => d.Created is null && d.Builder?.FullName == request.Name) is not { } draft)
        {
            return null;
        }

        Define(draft);
        Create(draft);
        return module.Assembly;
    }
}
