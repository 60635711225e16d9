using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EfModelReader.Interpretation;

/// <summary>
/// Which library code the interpreter may run: what builds a model, and what computes on plain values. Allowed by declaring type, denied
/// by default: nothing here reads or writes files, starts processes, opens connections, loads code or changes settings of this process.
/// </summary>
internal static class AllowedCalls
{
    // The libraries that model-building code is written against. Their other parts (contexts, queries, options) stay denied.
    private static readonly string[] ModelBuilding =
    [
        "Microsoft.EntityFrameworkCore", "Npgsql.EntityFrameworkCore", "Pgvector.EntityFrameworkCore", "OpenIddict.EntityFrameworkCore",
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
    ];

    private static readonly HashSet<Type> Values =
    [
        typeof(object), typeof(string), typeof(char), typeof(bool), typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint),
        typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(DateOnly), typeof(TimeOnly), typeof(Enum), typeof(Nullable), typeof(Nullable<>), typeof(Math), typeof(Convert), typeof(StringComparer),
        typeof(StringBuilder), typeof(CultureInfo), typeof(TextInfo), typeof(Regex), typeof(Match), typeof(Group), typeof(Capture), typeof(Array),
        typeof(Index), typeof(Range), typeof(Version), typeof(ArgumentNullException), typeof(ArgumentException), typeof(Tuple), typeof(ValueTuple),
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>), typeof(Enumerable), typeof(IGrouping<,>),
        typeof(ILookup<,>), typeof(Lookup<,>), typeof(IOrderedEnumerable<>), typeof(System.Collections.IEnumerable), typeof(System.Collections.ICollection),
        typeof(System.Collections.IList), typeof(System.Collections.IDictionary),
        typeof(Type), typeof(System.Reflection.TypeInfo), typeof(MemberInfo), typeof(PropertyInfo), typeof(FieldInfo), typeof(MethodBase), typeof(MethodInfo), typeof(ParameterInfo),
        typeof(CustomAttributeExtensions), typeof(IntrospectionExtensions), typeof(RuntimeReflectionExtensions),
        typeof(Humanizer.InflectorExtensions), typeof(Humanizer.StringHumanizeExtensions), typeof(Humanizer.StringDehumanizeExtensions),
        typeof(Humanizer.CasingExtensions), typeof(Humanizer.To), typeof(Humanizer.StringExtensions),
    ];

    private static readonly HashSet<string> CollectionSpaces = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.Frozen", "System.Collections.ObjectModel",
    };

    // Members of allowed types that would run or load code after all.
    private static readonly HashSet<string> Running = new(StringComparer.Ordinal)
    {
        "Invoke", "InvokeMember", "DynamicInvoke", "GetValue", "SetValue", "GetValueDirect", "SetValueDirect", "CreateDelegate", "Compile", "CompileToMethod",
        "GetTypeFromProgID", "GetTypeFromCLSID", "GetTypeFromHandle", "get_Module", "get_DefaultBinder", "ReflectionOnlyGetType", "get_MethodHandle", "get_TypeHandle",
    };

    /// <summary>Whether an assembly is one of those that models are built with.</summary>
    public static bool IsModelBuilding(IAssemblySymbol? assembly) => assembly is not null && IsModelBuilding(assembly.Name);

    /// <summary>Whether instances of a type may be made and its fields be read.</summary>
    public static bool Type(Type type) => type.IsEnum || type.IsArray || IsModelType(type) || IsValue(type);

    /// <summary>Whether a method or constructor may be called.</summary>
    public static bool Method(MethodBase method)
    {
        Type type = method.DeclaringType!;
        if (IsModelBuilding(type.Assembly.GetName().Name!))
        {
            // An extension is allowed where the thing it extends is.
            return IsModelType(type) || IsContextMember(method) ||
                method.IsStatic && type is { IsAbstract: true, IsSealed: true } && method.GetParameters() is [{ ParameterType: var extended }, ..] && IsModelType(extended);
        }

        bool changesSettings = method.IsStatic && method.Name.StartsWith("set_", StringComparison.Ordinal);
        bool looksUpTypes = type == typeof(Type) && method is { Name: "GetType", IsStatic: true };
        return IsValue(type) && !changesSettings && !looksUpTypes && !(Running.Contains(method.Name) && CanRun(type));
    }

    private static bool IsContextMember(MethodBase method) =>
        method.DeclaringType == typeof(DbContext) && method.Name is "get_Database" or "get_Model";

    private static bool IsModelBuilding(string assembly) => Array.Exists(ModelBuilding, p => assembly.StartsWith(p, StringComparison.Ordinal));

    private static bool IsModelType(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.GetGenericParameterConstraints().Any(IsModelType);
        }

        string space = type.Namespace ?? "";
        return IsModelBuilding(type.Assembly.GetName().Name!) &&
            (type == typeof(ModelBuilder) || type == typeof(ModelConfigurationBuilder) || typeof(ValueComparer).IsAssignableFrom(type) || type.IsEnum ||
             (space.Contains(".Metadata", StringComparison.Ordinal) || space.EndsWith(".ValueConversion", StringComparison.Ordinal)) &&
             !space.EndsWith(".Internal", StringComparison.Ordinal));
    }

    private static bool IsValue(Type type)
    {
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return Values.Contains(definition) || type.IsArray || type.IsEnum || typeof(Expression).IsAssignableFrom(type) ||
            definition == typeof(System.Reflection.CustomAttributeData) || IsTypeImplementation(type) ||
            type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal) && CollectionSpaces.Contains(type.Namespace ?? "");
    }

    private static bool IsTypeImplementation(Type type) => typeof(MemberInfo).IsAssignableFrom(type);

    private static bool CanRun(Type type) =>
        typeof(MemberInfo).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type) || typeof(Expression).IsAssignableFrom(type) ||
        typeof(ParameterInfo).IsAssignableFrom(type);
}
