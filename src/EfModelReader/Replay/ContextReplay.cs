using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using EfModelReader.Interpretation;
using EfModelReader.Mapping;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using IModel = Microsoft.EntityFrameworkCore.Metadata.IModel;

namespace EfModelReader.Replay;

/// <summary>Has EF build the model of one context, with the interpreter in the place of the context's own code.</summary>
internal sealed class ContextReplay
{
    private readonly SourceSet sources;
    private readonly ContextDeclaration context;
    private readonly ContextOptions options;
    private readonly CancellationToken cancellation;
    private readonly Report report;
    private readonly List<(ISymbol Symbol, string Why)> dropped = [];

    /// <summary>Prepares the replay of a context.</summary>
    public ContextReplay(SourceSet sources, ContextDeclaration context, ContextOptions options, CancellationToken cancellation)
    {
        this.sources = sources;
        this.context = context;
        this.options = options;
        this.cancellation = cancellation;
        report = new Report(EvidenceOf.FullName(context.Symbol), EvidenceOf.Declaration(context.Symbol)!);
    }

    /// <summary>EF's model, once it is built.</summary>
    public IReadOnlyModel? Model { get; private set; }

    /// <summary>Builds and reads the model.</summary>
    public ContextModel Read()
    {
        using SkeletonTypes skeletons = new((symbol, why) => dropped.Add((symbol, why)));
        Interpreter interpreter = new(sources, skeletons, Settings(), report, new Budget(cancellation));
        ReportOptions();
        Type type = ContextTypes.Emit(skeletons.Module, context.Symbol.Name, BaseType(skeletons), Sets(skeletons));
        IdentityOptionsReader identity = new(sources, context);
        using DbContext standIn = (DbContext)Activator.CreateInstance(type, ReplayOptions.Of(options, identity.Read(), OpenIddictTypes(skeletons)))!;
        SourceObject self = MakeContext(interpreter);
        self.Real = standIn;
        void Set(string field, object handler) => type.GetField(field)!.SetValue(standIn, handler);
        Set(ContextTypes.ModelHandler, (Action<ModelBuilder>)(builder => Call(interpreter, self, standIn, "OnModelCreating", builder)));
        Set(ContextTypes.BuildHandler, (Func<DbContext, ModelCreationDependencies, IModelCustomizer, IModel>)((c, d, m) => Build(interpreter, self, c, d, m)));
        try
        {
            _ = standIn.GetInfrastructure();
        }
        catch (Exception problem) when (Model is not null && problem is not OperationCanceledException)
        {
            // EF could not go on with the model, but the model is there.
        }

        SourceSymbols symbols = new(skeletons.SymbolOf);
        IReadOnlyList<EntityModel> entities = new ModelMapping(Model ?? throw new InvalidOperationException("EF built no model."), symbols).Entities();
        ReportDropped(new MappedSymbols(Model, symbols));
        return new ContextModel
        {
            Context = EvidenceOf.FullName(context.Symbol),
            Project = context.Project.Path,
            Kind = options.Provider.Store,
            Provider = options.Provider.Kind,
            Schema = Model.GetDefaultSchema(),
            Read = CatalogModel.ModelSource.Source,
            At = EvidenceOf.Declaration(context.Symbol)!,
            Entities = entities,
            Unresolved = report.Items,
        };
    }

    private ReplaySettings Settings() => new()
    {
        Context = context.Symbol,
        DeclaredProvider = options.Provider.Word,
        ProviderName = options.Provider.ProviderName,
        ProviderAssembly = options.Provider.Assembly,
    };

    private void ReportOptions()
    {
        if (context.MissingBase is { } missing)
        {
            report.Add($"its base class {missing.Name} comes from a package that is not at hand, so what that class adds is missing");
        }

        if (options.Provider == DatabaseProvider.Unknown)
        {
            report.AddProvider("no database provider is configured for it in the source, SQL Server's conventions are used");
        }
        else if (options.Provider is { HasOwnConventions: false, Store: StoreKind.Relational })
        {
            report.AddProvider($"the tool has no conventions of {options.Provider.Kind}, those of a similar provider are used");
        }

        if (options.Others.Count > 0)
        {
            report.AddProvider($"it is also configured for {string.Join(", ", options.Others.Select(o => o.Kind))}; the model is that of {options.Provider.Kind}");
        }
    }

    private Type BaseType(SkeletonTypes skeletons) =>
        context.LibraryBase is { } symbol ? skeletons.Map(symbol) is { } type && typeof(DbContext).IsAssignableFrom(type) ? type : typeof(DbContext)
        : context.MissingBase is { } missing && IdentityBases.Like(missing, skeletons) is { } identity ? identity
        : typeof(DbContext);

    private Dictionary<string, Type> Sets(SkeletonTypes skeletons)
    {
        Dictionary<string, Type> sets = new(StringComparer.Ordinal);
        foreach (IPropertySymbol property in context.Hierarchy.SelectMany(t => t.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property is not { IsStatic: false, IsIndexer: false, Type: INamedTypeSymbol { Name: "DbSet", TypeArguments: [{ } entity] } } ||
                !property.ExplicitInterfaceImplementations.IsEmpty)
            {
                continue;
            }

            Type? type = skeletons.Map(entity);
            if (type is null || MissingTypes.Contains(type))
            {
                report.Add(property, $"the entity type {entity.Name} comes from a package that is not at hand");
            }
            else if (type.IsClass)
            {
                sets.TryAdd(property.Name, type);
            }
        }

        return sets;
    }

    private Type[] OpenIddictTypes(SkeletonTypes skeletons)
    {
        Type[] types = [.. options.OpenIddictTypes.Select(t => sources.Model(t.SyntaxTree).GetTypeInfo(t, cancellation).Type is { } symbol ? skeletons.Map(symbol) : null).OfType<Type>()];
        return types.Length == options.OpenIddictTypes.Count ? types : [];
    }

    // The context is made by the container: what it is given is unknown, what it sets itself is known.
    private SourceObject MakeContext(Interpreter interpreter)
    {
        IMethodSymbol? constructor = context.Symbol.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared).MaxBy(c => c.Parameters.Length);
        Dictionary<ISymbol, object?> arguments = new(SymbolEqualityComparer.Default);
        foreach (IParameterSymbol parameter in constructor?.Parameters ?? [])
        {
            arguments[parameter.OriginalDefinition] = Unknown.Value;
        }

        try
        {
            return report.Mute(() => interpreter.Objects.Create(context.Symbol, constructor, arguments, new Frame(), madeElsewhere: true));
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            return new SourceObject(context.Symbol) { MadeElsewhere = true };
        }
    }

    private IModel Build(Interpreter interpreter, SourceObject self, DbContext standIn, ModelCreationDependencies dependencies, IModelCustomizer customizer)
    {
        ConventionSet conventions = dependencies.ConventionSetBuilder.CreateConventionSet();
        conventions.Add(new MissingTypeMembers());
        conventions.Add(new NamedConfigurations(interpreter));
#pragma warning disable EF1001 // ModelSource.CreateModel does the same; there is no public way to a model that is still open
        ModelConfigurationBuilder configuration = new(conventions, standIn.GetInfrastructure());
#pragma warning restore EF1001
        Call(interpreter, self, standIn, "ConfigureConventions", configuration);
        ModelBuilder builder = configuration.CreateModelBuilder(dependencies.ModelDependencies);
        Model = (IReadOnlyModel)builder.Model;
        try
        {
            customizer.Customize(builder, standIn);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            report.Add($"EF gives up on its configuration ({problem.GetType().Name}), so what comes after is missing");
        }

        try
        {
            Model = builder.FinalizeModel();
            Model = dependencies.ModelRuntimeInitializer.Initialize((IModel)Model, designTime: true, validationLogger: null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            report.Add($"EF does not accept the model ({problem.GetType().Name}), so what it completes at the end is missing");
        }

        return (IModel)Model;
    }

    private void Call(Interpreter interpreter, SourceObject self, DbContext standIn, string method, object builder)
    {
        IMethodSymbol? own = context.Hierarchy.SelectMany(t => t.GetMembers(method).OfType<IMethodSymbol>()).FirstOrDefault(m => m.IsOverride && m.Parameters.Length == 1);
        if (own is null)
        {
            Intrinsics.CallLibraryBase(standIn, method, builder);
            return;
        }

        try
        {
            interpreter.SourceCalls.Invoke(own, self, [builder], new Frame(), inParts: true);
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            report.Add(own, $"it is given up: {problem.Message}");
        }
    }

    // Of all that could not be built, only what belongs to the model is of interest.
    private void ReportDropped(MappedSymbols mapped)
    {
        foreach ((ISymbol symbol, string why) in dropped)
        {
            INamedTypeSymbol type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
            if (mapped.Contains(type) && symbol is not IFieldSymbol)
            {
                report.Add(symbol, why);
            }
        }

        foreach (ISymbol member in mapped.MissingMembers())
        {
            report.Add(member, $"its type {((IPropertySymbol)member).Type.Name} comes from a package that is not at hand, so it is not in the model");
        }
    }
}
