namespace EfModelReader.DesignTime;

/// <summary>How built services are looked into.</summary>
public sealed record DesignTimeOptions
{
    /// <summary>The scanned root; absolute.</summary>
    public required string Root { get; init; }

    /// <summary>The environment that the services find themselves in (<c>ASPNETCORE_ENVIRONMENT</c>, <c>DOTNET_ENVIRONMENT</c>).</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>How long one start of a service may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);
}
