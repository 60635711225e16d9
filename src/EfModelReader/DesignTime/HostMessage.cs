using CatalogModel.Facts;

namespace EfModelReader.DesignTime;

/// <summary>
/// One line of what the host says about the service that it looks into. It says what it is about to do before it does it: when the
/// service ends the process, the last line tells over what.
/// </summary>
/// <param name="Kind">One of <see cref="HostMessageKinds"/>.</param>
internal sealed record HostMessage(string Kind)
{
    /// <summary>Full name of the context that is spoken of.</summary>
    public string? Context { get; init; }

    /// <summary>The way in which the context was made: see <see cref="ContextWays"/>.</summary>
    public string? Way { get; init; }

    /// <summary>What went wrong, without anything that the service's own messages say: those may hold connection strings.</summary>
    public string? Why { get; init; }

    /// <summary>The model, with the name of EF's provider as its provider, and no places.</summary>
    public ContextModel? Model { get; init; }
}

/// <summary>The kinds of messages.</summary>
internal static class HostMessageKinds
{
    /// <summary>The host runs: the runtime and the service's assemblies are there.</summary>
    public const string Hello = "hello";

    /// <summary>The service's start-up code is about to run.</summary>
    public const string StartingUp = "starting-up";

    /// <summary>The start-up code gave no services: <see cref="HostMessage.Why"/>.</summary>
    public const string NoServices = "no-services";

    /// <summary>A context is about to be made.</summary>
    public const string Reading = "reading";

    /// <summary>A context was read: <see cref="HostMessage.Model"/>.</summary>
    public const string Read = "read";

    /// <summary>A context could not be read: <see cref="HostMessage.Why"/>.</summary>
    public const string Failed = "failed";

    /// <summary>All is said.</summary>
    public const string End = "end";
}

/// <summary>The ways to a context, the better first.</summary>
internal static class ContextWays
{
    /// <summary>A design-time factory of the service.</summary>
    public const string Factory = "factory";

    /// <summary>The service's own container.</summary>
    public const string Services = "services";

    /// <summary>A constructor without parameters; the context configures itself.</summary>
    public const string Constructor = "constructor";

    /// <summary>The activator of EF's design package, which the service carries.</summary>
    public const string DesignPackage = "design-package";

    /// <summary>Made-up options: the database's kind is known, and nothing else.</summary>
    public const string MadeUpOptions = "made-up-options";
}
