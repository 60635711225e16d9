namespace CatalogModel;

/// <summary>How a value came from its owner's service.</summary>
public enum Transport
{
    /// <summary>In an event, or in a command sent over a broker.</summary>
    Event,

    /// <summary>By an HTTP request between services.</summary>
    Http,

    /// <summary>By a gRPC call between services.</summary>
    Grpc,

    /// <summary>By a call into another module of the same process.</summary>
    Call,
}
