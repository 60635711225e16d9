using System.Diagnostics.CodeAnalysis;
using EfModelReader.Skeletons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Replay;

/// <summary>Lets the stand-in of a context build its own model, so that the model can be taken while it is still open, and is not kept.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "EF makes it.")]
internal sealed class ReplayModelSource(ModelSourceDependencies dependencies) : ModelSource(dependencies)
{
    /// <inheritdoc />
    public override IModel GetModel(DbContext context, ModelCreationDependencies modelCreationDependencies, bool designTime)
    {
        var build = (Func<DbContext, ModelCreationDependencies, IModelCustomizer, IModel>)context.GetType().GetField(ContextTypes.BuildHandler)!.GetValue(context)!;
        return build(context, modelCreationDependencies, Dependencies.ModelCustomizer);
    }
}

/// <summary>Accepts every model: what is wrong with a model is no reason to know nothing of it.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "EF makes it.")]
internal sealed class NoValidation : IModelValidator
{
    /// <inheritdoc />
    public void Validate(IModel model, IDiagnosticsLogger<DbLoggerCategory.Model.Validation> logger)
    {
    }
}
