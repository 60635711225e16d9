using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader.Interpretation;

/// <summary>Applies configuration classes, each with a budget of its own.</summary>
internal sealed class Configurations(Interpreter interpreter)
{
    private const string Interface = "IEntityTypeConfiguration";

    private static readonly MethodInfo EntityOfType = typeof(ModelBuilder).GetMethods()
        .Single(m => m is { Name: nameof(ModelBuilder.Entity), IsGenericMethodDefinition: true } && m.GetParameters().Length == 0);

    private readonly Dictionary<ISymbol, SourceObject?> collaborators = new(SymbolEqualityComparer.Default);

    /// <summary>Applies a configuration to an entity type.</summary>
    public void Apply(ModelBuilder model, SourceObject configuration, ITypeSymbol entity, Frame frame)
    {
        using Budget.Scope part = interpreter.Budget.BeginPart();
        try
        {
            Type type = interpreter.Skeletons.Map(entity) ?? throw new NotUnderstoodException($"the type {entity.Name} is not known");
            Configure(LibraryCalls.Invoke(EntityOfType.MakeGenericMethod(type), model, []), configuration, entity, frame);
        }
        catch (BudgetExceededException problem)
        {
            interpreter.Report.Add(configuration.Type, $"the configuration is given up: {problem.Message}");
        }
    }

    /// <summary>Applies a configuration that an entity type names with an attribute.</summary>
    public void ApplyNamed(EntityTypeBuilder builder, INamedTypeSymbol configuration, INamedTypeSymbol entity)
    {
        using Budget.Scope part = interpreter.Budget.BeginPart();
        try
        {
            Frame frame = new();
            if (interpreter.Objects.Create(configuration, frame) is SourceObject made)
            {
                Configure(builder, made, entity, frame);
            }
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            interpreter.Report.Add(configuration, $"the configuration is given up: {problem.Message}");
        }
    }

    /// <summary>Evaluates <c>ApplyConfigurationsFromAssembly</c>: in the order of EF, one after the other, each for itself.</summary>
    public void ApplyAll(ModelBuilder model, IInvocationOperation call, Frame frame)
    {
        IAssemblySymbol assembly;
        if (interpreter.Expressions.TryEvaluate(call.Arguments[0].Value, frame) is SourceAssembly given)
        {
            assembly = given.Symbol;
        }
        else
        {
            assembly = interpreter.Settings.Context.ContainingAssembly;
            interpreter.Report.Add(call, frame, "which assembly holds the configurations is only known at run time; the context's own is taken");
        }

        Func<Type, bool>? filter = Filter(call, frame);
        foreach (INamedTypeSymbol type in interpreter.Assemblies.TypesOf(assembly))
        {
            List<ITypeSymbol> entities = [.. Configured(type)];
            if (entities.Count > 0 && IsChosen(type, filter))
            {
                ApplyEach(model, type, entities, frame);
            }
        }
    }

    /// <summary>The collaborator that the container would give for a type: its implementation in the source, when there is one.</summary>
    public SourceObject? FindCollaborator(INamedTypeSymbol service, IOperation at, Frame frame)
    {
        if (collaborators.TryGetValue(service, out SourceObject? known))
        {
            return known;
        }

        List<INamedTypeSymbol> implementations =
        [
            .. interpreter.Sources.Projects.Where(p => !p.IsTest).SelectMany(p => interpreter.Assemblies.TypesOf(p.Compilation.Assembly))
                .Where(t => t is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false } &&
                            (t.AllInterfaces.Contains(service, SymbolEqualityComparer.Default) || Parents(t).Contains(service, SymbolEqualityComparer.Default))),
        ];
        SourceObject? chosen = null;
        if (implementations.Count > 0)
        {
            INamedTypeSymbol first = implementations[0];
            interpreter.Report.Add(at, frame, $"{service.Name} is given by the container; {first.Name} is taken for it, out of {implementations.Count} in the code");
            chosen = interpreter.Objects.Create(first, null, [], frame, madeElsewhere: true);
        }

        collaborators[service] = chosen;
        return chosen;
    }

    /// <summary>A library's interface over an object of the source, where EF calls it back while it builds the model.</summary>
    public object? Adapt(SourceObject source, Type wanted) =>
        typeof(IConvention).IsAssignableFrom(wanted) ? new SourceConvention(source, interpreter).Make(wanted) : null;

    private void ApplyEach(ModelBuilder model, INamedTypeSymbol type, List<ITypeSymbol> entities, Frame frame)
    {
        try
        {
            if (interpreter.Objects.Create(type, frame) is SourceObject configuration)
            {
                foreach (ITypeSymbol entity in entities)
                {
                    Apply(model, configuration, entity, frame);
                }
            }
        }
        catch (Exception problem) when (problem is NotUnderstoodException or BudgetExceededException)
        {
            interpreter.Report.Add(type, $"the configuration is given up: {problem.Message}");
        }
    }

    private Func<Type, bool>? Filter(IInvocationOperation call, Frame frame)
    {
        IArgumentOperation? argument = call.Arguments.FirstOrDefault(a => a.Parameter!.Ordinal == 1 && !a.IsImplicit);
        if (argument is null || argument.Value.ConstantValue is { HasValue: true, Value: null })
        {
            return null;
        }

        return (Func<Type, bool>?)interpreter.Arguments.Evaluate(argument.Value, typeof(Func<Type, bool>), frame);
    }

    private bool IsChosen(INamedTypeSymbol type, Func<Type, bool>? filter)
    {
        try
        {
            return filter is null || interpreter.Skeletons.Map(type) is not { } skeleton || filter(skeleton);
        }
        catch (NotUnderstoodException problem)
        {
            interpreter.Report.Add(type, $"whether the configuration is chosen is only known at run time, it is applied: {problem.Message}");
            return true;
        }
    }

    private void Configure(object? builder, SourceObject configuration, ITypeSymbol entity, Frame frame)
    {
        INamedTypeSymbol declared = configuration.Type.AllInterfaces.Where(i => i.Name == Interface && i.TypeArguments.Length == 1)
            .OrderByDescending(i => SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], entity)).FirstOrDefault()
            ?? throw new NotUnderstoodException($"{configuration.Type.Name} is no configuration");
        IMethodSymbol method = (IMethodSymbol)SourceCalls.Implementation(configuration.Type, declared.GetMembers("Configure")[0]);
        if (!Interpreter.IsSource(method))
        {
            throw new NotUnderstoodException($"{configuration.Type.Name} has no code that can be read");
        }

        interpreter.SourceCalls.Invoke(method, configuration, [builder], frame, isVirtual: true);
    }

    private static IEnumerable<ITypeSymbol> Configured(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false } && !SourceAssemblies.IsGeneric(type) && type.InstanceConstructors.Any(c => c.Parameters.IsEmpty)
            ? type.AllInterfaces.Where(i => i.Name == Interface && i.TypeArguments.Length == 1).Select(i => i.TypeArguments[0])
            : [];

    private static IEnumerable<INamedTypeSymbol> Parents(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
