using CatalogModel;
using CatalogModel.Facts;
using EfModelReader.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelHost;

/// <summary>Reads the model that EF builds for a context.</summary>
internal static class ContextReading
{
    /// <summary>Reads the model. The reader knows the project and the places, this program does not.</summary>
    /// <param name="name">The context's full name.</param>
    /// <param name="context">The context.</param>
    public static ContextModel Read(string name, DbContext context)
    {
        IModel model = context.GetService<IDesignTimeModel>().Model;
        return new ContextModel
        {
            Context = name,
            Project = "",
            Provider = context.Database.ProviderName ?? "",
            Schema = model.GetDefaultSchema(),
            Read = CatalogModel.ModelSource.DesignTime,
            EfVersion = model.GetProductVersion(),
            At = new Evidence("", 0),
            Entities = new ModelMapping(model, new RunningTypes()).Entities(),
        };
    }
}
