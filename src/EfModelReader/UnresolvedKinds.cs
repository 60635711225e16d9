namespace EfModelReader;

/// <summary>The kinds of what could not be read of a model.</summary>
internal static class UnresolvedKinds
{
    /// <summary>Something is missing in the model, or may be.</summary>
    public const string Model = "model";

    /// <summary>Nothing is missing, but conventions of the database in question may differ.</summary>
    public const string Provider = "provider";
}
