using EfModelReader.Contexts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace EfModelReader.Replay;

/// <summary>EF's options for a stand-in context: the real provider (never connected), the real naming plug-in, no validation.</summary>
internal static class ReplayOptions
{
    /// <summary>Makes the options.</summary>
    /// <param name="context">What the source configures.</param>
    /// <param name="identity">Identity's options, for a context of Identity.</param>
    /// <param name="openIddict">The types that OpenIddict is given.</param>
    public static DbContextOptions Of(ContextOptions context, IdentityOptions? identity, Type[] openIddict)
    {
        DbContextOptionsBuilder builder = new();
        if (context.Provider.Assembly == DatabaseProvider.PostgreSql.Assembly)
        {
            builder.UseNpgsql(o => o.UseVector());
        }
        else if (context.Provider.Assembly == DatabaseProvider.Sqlite.Assembly)
        {
            builder.UseSqlite();
        }
        else
        {
            builder.UseSqlServer();
        }

        if (context.Provider == DatabaseProvider.Cosmos)
        {
            builder.ReplaceService<IProviderConventionSetBuilder, DocumentConventions>().ReplaceService<IModelRuntimeInitializer, ModelRuntimeInitializer>();
        }

        _ = context.Naming switch
        {
            "UseSnakeCaseNamingConvention" => builder.UseSnakeCaseNamingConvention(),
            "UseLowerCaseNamingConvention" => builder.UseLowerCaseNamingConvention(),
            "UseUpperCaseNamingConvention" => builder.UseUpperCaseNamingConvention(),
            "UseUpperSnakeCaseNamingConvention" => builder.UseUpperSnakeCaseNamingConvention(),
            "UseCamelCaseNamingConvention" => builder.UseCamelCaseNamingConvention(),
            _ => builder,
        };
        if (context.AddsOpenIddict)
        {
            AddOpenIddict(builder, openIddict);
        }

        if (context.ReplacesConverters)
        {
            builder.ReplaceService<IValueConverterSelector, SingleValueConverters>();
        }

        if (identity is not null)
        {
            builder.UseApplicationServiceProvider(new ServiceCollection()
                .AddSingleton(Microsoft.Extensions.Options.Options.Create(identity)).BuildServiceProvider());
        }

        return builder
            .ReplaceService<IModelValidator, NoValidation>()
            .ReplaceService<IModelSource, ReplayModelSource>()
            .ConfigureWarnings(w => w.Default(WarningBehavior.Ignore))
            .Options;
    }

    private static void AddOpenIddict(DbContextOptionsBuilder builder, Type[] types)
    {
        if (types.Length == 0)
        {
            builder.UseOpenIddict();
            return;
        }

        try
        {
            typeof(OpenIddictEntityFrameworkCoreHelpers).GetMethods()
                .Single(m => m.Name == nameof(OpenIddictEntityFrameworkCoreHelpers.UseOpenIddict) && m.GetGenericArguments().Length == types.Length &&
                             m.GetParameters() is [{ ParameterType: var on }] && on == typeof(DbContextOptionsBuilder))
                .MakeGenericMethod(types).Invoke(null, [builder]);
        }
        catch (ArgumentException)
        {
            builder.UseOpenIddict(); // types that derive from nothing of OpenIddict's
        }
    }
}
