using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Skeletons;

/// <summary>
/// The stand-in of a context: derives from the real library base (<c>DbContext</c>, <c>IdentityDbContext</c> …), has the source's sets, and
/// hands the building of its model to whoever replays it.
/// </summary>
internal static class ContextTypes
{
    /// <summary>The field that receives <c>OnModelCreating</c> (an <see cref="Action{ModelBuilder}"/>).</summary>
    public const string ModelHandler = "ReplayModel";

    /// <summary>The field with the method that builds the model (a function of the context, EF's services and its model customizer).</summary>
    public const string BuildHandler = "ReplayBuild";

    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The method that calls the library's own implementation of a model-building method.</summary>
    public static string BaseCall(string method) => "Base" + method;

    /// <summary>Writes the type.</summary>
    public static Type Emit(ModuleBuilder module, string name, Type parent, IEnumerable<KeyValuePair<string, Type>> sets)
    {
        TypeBuilder builder = module.DefineType("SkeletonContexts." + name, TypeAttributes.Public, parent);
        AddConstructor(builder, parent);
        builder.DefineField(BuildHandler, typeof(Func<DbContext, ModelCreationDependencies, IModelCustomizer, IModel>), FieldAttributes.Public);
        AddReplayed(builder);
        AddBaseCall<ModelBuilder>(builder, parent, "OnModelCreating");
        AddBaseCall<ModelConfigurationBuilder>(builder, parent, "ConfigureConventions");
        foreach ((string set, Type entity) in sets)
        {
            Type type = typeof(DbSet<>).MakeGenericType(entity);
            PropertyBuilder property = builder.DefineProperty(set, PropertyAttributes.None, type, Type.EmptyTypes);
            MethodBuilder getter = builder.DefineMethod(
                "get_" + set, MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig, type, Type.EmptyTypes);
            Bodies.Throw(getter.GetILGenerator());
            property.SetGetMethod(getter);
        }

        return builder.CreateType();
    }

    private static void AddConstructor(TypeBuilder builder, Type parent)
    {
        ConstructorInfo target = parent.GetConstructors(AnyInstance)
            .First(c => c.GetParameters() is [{ ParameterType: var options }] && typeof(DbContextOptions).IsAssignableFrom(options));
        ConstructorBuilder constructor = builder.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(DbContextOptions)]);
        ILGenerator code = constructor.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, target);
        code.Emit(OpCodes.Ret);
    }

    private static void AddReplayed(TypeBuilder builder)
    {
        FieldBuilder field = builder.DefineField(ModelHandler, typeof(Action<ModelBuilder>), FieldAttributes.Public);
        MethodBuilder replayed = builder.DefineMethod(
            "OnModelCreating", MethodAttributes.Family | MethodAttributes.Virtual | MethodAttributes.HideBySig, typeof(void), [typeof(ModelBuilder)]);
        ILGenerator code = replayed.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, field);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Callvirt, typeof(Action<ModelBuilder>).GetMethod(nameof(Action<>.Invoke))!);
        code.Emit(OpCodes.Ret);
    }

    private static void AddBaseCall<TArgument>(TypeBuilder builder, Type parent, string method)
    {
        MethodBuilder inherited = builder.DefineMethod(BaseCall(method), MethodAttributes.Public, typeof(void), [typeof(TArgument)]);
        ILGenerator code = inherited.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, parent.GetMethod(method, AnyInstance, [typeof(TArgument)])!);
        code.Emit(OpCodes.Ret);
    }
}
