using System.Diagnostics;
using System.Reflection;

namespace EfModelHost;

/// <summary>
/// Runs the service's start-up code up to the moment when its host is built, and takes the host's services. The thread that built the host
/// never goes on: nothing that comes after runs, no handler of exceptions either.
/// </summary>
internal sealed class StartUp : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string Listener = "Microsoft.Extensions.Hosting";
    private const string HostBuilt = "HostBuilt";
    private static readonly string[] BuilderMethods = ["BuildWebHost", "CreateWebHostBuilder", "CreateHostBuilder"];
    private readonly TaskCompletionSource<IServiceProvider> built = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StartUp()
    {
    }

    /// <summary>Runs the start-up code.</summary>
    /// <param name="application">The service.</param>
    /// <param name="limit">How long it may take.</param>
    /// <returns>The services, or why there are none.</returns>
    public static (IServiceProvider? Services, string? Why) Run(Assembly application, TimeSpan limit)
    {
        if (application.EntryPoint is not { } entry)
        {
            return (null, "it is a library and has no start-up code");
        }

        StartUp observer = new();
        using IDisposable subscription = DiagnosticListener.AllListeners.Subscribe(observer);
        Thread thread = new(() => observer.Start(entry)) { IsBackground = true, Name = "start-up" };
        thread.Start();
        try
        {
            return observer.built.Task.Wait(limit) ? (observer.built.Task.Result, null) : (null, "its start-up code does not come to the point where a host is built");
        }
        catch (AggregateException problem)
        {
            return (null, Problems.Say(problem));
        }
    }

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Listener)
        {
            value.Subscribe(this);
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == HostBuilt && value.Value is { } host && built.TrySetResult(Services(host)))
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    private void Start(MethodInfo entry)
    {
        try
        {
            string[] args = ["--applicationName=" + entry.DeclaringType!.Assembly.GetName().Name];
            if (BuilderMethods.Select(m => Method(entry.DeclaringType!, m)).FirstOrDefault(m => m is not null) is { } builder)
            {
                object made = builder.Invoke(null, [args]) ?? throw new InvalidOperationException();
                built.TrySetResult(Services(builder.Name == BuilderMethods[0] ? made : Build(made)));
                return;
            }

            entry.Invoke(null, entry.GetParameters().Length == 0 ? [] : [args]);
            built.TrySetException(new EndedException());
        }
        catch (Exception problem)
        {
            built.TrySetException(problem);
        }
    }

    private static MethodInfo? Method(Type program, string name) =>
        program.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, null, [typeof(string[])], null);

    private static object Build(object builder) =>
        builder.GetType().GetInterfaces().Select(i => i.GetMethod("Build", Type.EmptyTypes)).First(m => m is not null)!.Invoke(builder, null)!;

    // The hosting packages are the service's; this program knows their interfaces by name.
    private static IServiceProvider Services(object host) =>
        (IServiceProvider)host.GetType().GetInterfaces().Select(i => i.GetProperty("Services")).First(p => p?.PropertyType == typeof(IServiceProvider))!.GetValue(host)!;
}
