using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace EfModelReader.Skeletons;

/// <summary>
/// Puts interfaces on skeleton types. The source's own are empty here; of the libraries' interfaces only those are kept that
/// model-building code or EF's conventions ask for, with bodies that throw.
/// </summary>
internal sealed class SkeletonInterfaces(Func<ITypeSymbol, Type?> resolve)
{
    private static readonly HashSet<Type> WithMembers =
    [
        typeof(IEntityTypeConfiguration<>), typeof(IEnumerable<>), typeof(ICollection<>), typeof(IList<>), typeof(ISet<>),
        typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(System.Collections.IEnumerable),
    ];

    /// <summary>Adds the interfaces of a type.</summary>
    public void Add(Draft draft, TypeBuilder builder)
    {
        bool isInterface = draft.Symbol.TypeKind == TypeKind.Interface;
        foreach (INamedTypeSymbol symbol in isInterface ? draft.Symbol.Interfaces : draft.Symbol.AllInterfaces)
        {
            if (symbol.TypeKind == TypeKind.Error)
            {
                continue;
            }

            Type? definition = ToolTypes.Find(symbol.OriginalDefinition);
            bool memberless = definition is null || symbol.GetMembers().IsEmpty && symbol.AllInterfaces.All(i => i.GetMembers().IsEmpty);
            if ((memberless || WithMembers.Contains(definition!)) && resolve(symbol) is { IsInterface: true } type)
            {
                builder.AddInterfaceImplementation(type);
                draft.Needs.Add(type);
                if (!memberless && !isInterface)
                {
                    Implement(definition!, type, builder);
                }
            }
        }
    }

    private static void Implement(Type definition, Type closed, TypeBuilder builder)
    {
        Type[] arguments = closed.IsGenericType ? closed.GetGenericArguments() : [];
        foreach (MethodInfo method in definition.GetMethods())
        {
            MethodInfo target = ReferenceEquals(definition, closed) ? method
                : IsUnfinished(closed) ? TypeBuilder.GetMethod(closed, method)
                : (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, closed.TypeHandle)!;
            MethodBuilder body = builder.DefineMethod(
                closed.Name + "." + method.Name,
                MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
                Close(method.ReturnType, arguments),
                [.. method.GetParameters().Select(p => Close(p.ParameterType, arguments))]);
            Bodies.Throw(body.GetILGenerator());
            builder.DefineMethodOverride(body, target);
        }
    }

    private static bool IsUnfinished(Type type) =>
        type is TypeBuilder || type.HasElementType && IsUnfinished(type.GetElementType()!) || type.IsGenericType && Array.Exists(type.GetGenericArguments(), IsUnfinished);

    private static Type Close(Type type, Type[] arguments) =>
        type.IsGenericParameter ? arguments[type.GenericParameterPosition]
        : type.IsArray ? Close(type.GetElementType()!, arguments).MakeArrayType()
        : type.IsGenericType ? type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(a => Close(a, arguments))])
        : type;
}
