using EfModelReader.Skeletons;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Replay;

/// <summary>
/// Packages derive contexts of their own from ASP.NET Core Identity's and keep its name and type parameters (multi-tenancy, token servers).
/// When such a package is not at hand, Identity's own context stands in.
/// </summary>
internal static class IdentityBases
{
    /// <summary>Identity's context with the type arguments of a missing one, or null when its name is not that of an Identity context.</summary>
    public static Type? Like(INamedTypeSymbol missing, SkeletonTypes skeletons)
    {
        bool isIdentity = missing.Name.EndsWith("IdentityDbContext", StringComparison.Ordinal) || missing.Name.EndsWith("ApiAuthorizationDbContext", StringComparison.Ordinal);
        Type?[] arguments = [.. missing.TypeArguments.Select(skeletons.Map)];
        if (!isIdentity || Array.Exists(arguments, a => a is null || MissingTypes.Contains(a)))
        {
            return null;
        }

        try
        {
            return arguments switch
            {
                [] => typeof(IdentityDbContext),
                [{ } user] => typeof(IdentityDbContext<>).MakeGenericType(user),
                [{ } user, { } role, { } key] => typeof(IdentityDbContext<,,>).MakeGenericType(user, role, key),
                [{ } user, { } role, { } key, { } claim, { } userRole, { } login, { } roleClaim, { } token] =>
                    typeof(IdentityDbContext<,,,,,,,>).MakeGenericType(user, role, key, claim, userRole, login, roleClaim, token),
                [{ } user, { } role, { } key, { } claim, { } userRole, { } login, { } roleClaim, { } token, { } passkey] =>
                    typeof(IdentityDbContext<,,,,,,,,>).MakeGenericType(user, role, key, claim, userRole, login, roleClaim, token, passkey),
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            return null; // its type parameters are others
        }
    }
}
