// Packages: Microsoft.AspNetCore.DataProtection.EntityFrameworkCore
// Assemblies: Microsoft.AspNetCore.DataProtection.EntityFrameworkCore
namespace Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

public class DataProtectionKey
{
    public int Id { get; set; }

    public string? FriendlyName { get; set; }

    public string? Xml { get; set; }
}

public interface IDataProtectionKeyContext
{
    DbSet<DataProtectionKey> DataProtectionKeys { get; }
}
