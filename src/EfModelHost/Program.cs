using System.Runtime.CompilerServices;
using EfModelReader.DesignTime;

namespace EfModelHost;

/// <summary>
/// Runs inside a built service's own dependencies, has EF build the models of its contexts, and says what they are on a pipe. It is started
/// by the design-time reader only, which ends it with everything that the service may have started.
/// </summary>
internal static class Program
{
    private static readonly TimeSpan WaitForTheEnd = TimeSpan.FromSeconds(10);

    private static void Main(string[] args)
    {
        HostArguments arguments = HostArguments.Parse(args);
        using Answer answer = new(arguments.Pipe);

        // Standard output is the service's to write on; what it says is not data.
        Console.SetOut(Console.Error);
        Surroundings.SetUp(arguments);
        EndWithoutReader(arguments.TimeLimit);
        AppAssemblies assemblies = new(arguments.Application, arguments.Assemblies);
        answer.Write(new HostMessage(HostMessageKinds.Hello));
        Look(arguments, assemblies, answer);
        answer.Write(new HostMessage(HostMessageKinds.End));

        // The reader ends this process from outside, so that no clean-up code of the service runs.
        Thread.Sleep(WaitForTheEnd);
        Surroundings.EndNow();
    }

    // Not inlined: it names types of EF, which can be found only after the service's assemblies are.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Look(HostArguments arguments, AppAssemblies assemblies, Answer answer) => new ServiceLook(arguments, assemblies, answer).Run();

    // When the reader dies, nobody ends this process but itself.
    private static void EndWithoutReader(TimeSpan limit)
    {
        Thread watch = new(() =>
        {
            Thread.Sleep(limit + WaitForTheEnd);
            Surroundings.EndNow();
        })
        {
            IsBackground = true,
        };
        watch.Start();
    }
}
