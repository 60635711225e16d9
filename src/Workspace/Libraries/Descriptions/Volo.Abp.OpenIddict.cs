// Packages: Volo.Abp*
// Assemblies: Volo.Abp.OpenIddict.EntityFrameworkCore
namespace Volo.Abp.OpenIddict.Applications
{
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;

    public class OpenIddictApplication : FullAuditedAggregateRoot<Guid>
    {
#if V8
        public string? ApplicationType { get; set; }
#endif

        public string? ClientId { get; set; }

        public string? ClientSecret { get; set; }

#if V8
        public string? ClientType { get; set; }
#endif

#if !V8
        public string? Type { get; set; }
#endif

        public string? ConsentType { get; set; }

        public string? DisplayName { get; set; }

        public string? DisplayNames { get; set; }

#if V8
        public string? JsonWebKeySet { get; set; }
#endif

        public string? Permissions { get; set; }

        public string? PostLogoutRedirectUris { get; set; }

        public string? Properties { get; set; }

        public string? RedirectUris { get; set; }

        public string? Requirements { get; set; }

#if V8
        public string? Settings { get; set; }
#endif

        public string? ClientUri { get; set; }

#if V9
        public string? FrontChannelLogoutUri { get; set; }
#endif

        public string? LogoUri { get; set; }
    }
}

namespace Volo.Abp.OpenIddict.Authorizations
{
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;

    public class OpenIddictAuthorization : AggregateRoot<Guid>
    {
        public Guid? ApplicationId { get; set; }

        public DateTime? CreationDate { get; set; }

        public string? Properties { get; set; }

        public string? Scopes { get; set; }

        public string? Status { get; set; }

        public string? Subject { get; set; }

        public string? Type { get; set; }
    }
}

namespace Volo.Abp.OpenIddict.Scopes
{
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;

    public class OpenIddictScope : FullAuditedAggregateRoot<Guid>
    {
        public string? Description { get; set; }

        public string? Descriptions { get; set; }

        public string? DisplayName { get; set; }

        public string? DisplayNames { get; set; }

        public string? Name { get; set; }

        public string? Properties { get; set; }

        public string? Resources { get; set; }
    }
}

namespace Volo.Abp.OpenIddict.Tokens
{
    using Volo.Abp.Domain.Entities;
    using Volo.Abp.Domain.Entities.Auditing;

    public class OpenIddictToken : AggregateRoot<Guid>
    {
        public Guid? ApplicationId { get; set; }

        public Guid? AuthorizationId { get; set; }

        public DateTime? CreationDate { get; set; }

        public DateTime? ExpirationDate { get; set; }

        public string? Payload { get; set; }

        public string? Properties { get; set; }

        public DateTime? RedemptionDate { get; set; }

        public string? ReferenceId { get; set; }

        public string? Status { get; set; }

        public string? Subject { get; set; }

        public string? Type { get; set; }
    }
}

namespace Volo.Abp.OpenIddict.EntityFrameworkCore
{
    using Volo.Abp.EntityFrameworkCore.Modeling;
    using Volo.Abp.OpenIddict.Applications;
    using Volo.Abp.OpenIddict.Authorizations;
    using Volo.Abp.OpenIddict.Scopes;
    using Volo.Abp.OpenIddict.Tokens;

    public static class OpenIddictDbContextModelCreatingExtensions
    {
        public static void ConfigureOpenIddict(this ModelBuilder builder)
        {
            builder.Entity<OpenIddictApplication>(b =>
            {
                b.ToTable("OpenIddictApplications");
                b.ConfigureByConvention();
            });
            builder.Entity<OpenIddictAuthorization>(b =>
            {
                b.ToTable("OpenIddictAuthorizations");
                b.ConfigureByConvention();
                b.HasOne<OpenIddictApplication>().WithMany().HasForeignKey(x => x.ApplicationId).IsRequired(false);
            });
            builder.Entity<OpenIddictScope>(b =>
            {
                b.ToTable("OpenIddictScopes");
                b.ConfigureByConvention();
            });
            builder.Entity<OpenIddictToken>(b =>
            {
                b.ToTable("OpenIddictTokens");
                b.ConfigureByConvention();
                b.HasOne<OpenIddictApplication>().WithMany().HasForeignKey(x => x.ApplicationId).IsRequired(false);
                b.HasOne<OpenIddictAuthorization>().WithMany().HasForeignKey(x => x.AuthorizationId).IsRequired(false);
            });
        }
    }
}
