using CatalogModel;
using CatalogModel.Facts;

namespace EfModelHost.Tests;

/// <summary>Says of models that none of them came out of the service, and why.</summary>
internal static class ReadFrom
{
    /// <summary>Whether all models are those of the service.</summary>
    public static void Service(IEnumerable<ContextModel> models) =>
        Assert.Equal("", string.Join('\n', models.Where(m => m.Read != ModelSource.DesignTime).SelectMany(m => m.Unresolved.Select(u => $"{m.Context}: {u.Why}").DefaultIfEmpty(m.Context))));
}
