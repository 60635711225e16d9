using EfModelReader.DesignTime;
using EfModelReader.Mapping;

namespace EfModelHost;

/// <summary>The look into one service: its services first, then one context after the other.</summary>
internal sealed class ServiceLook(HostArguments arguments, AppAssemblies assemblies, Answer answer)
{
    /// <summary>Looks, and says what there is.</summary>
    public void Run()
    {
        IServiceProvider? services = Services();
        ContextWaysOf ways = new(assemblies, services, arguments);
        foreach (Type type in ways.ContextTypes())
        {
            string name = ClrTypes.FullName(type);
            if (!arguments.Skip.Contains(name))
            {
                answer.Write(new HostMessage(HostMessageKinds.Reading) { Context = name });
                answer.Write(Read(name, ways.To(type)));
            }
        }
    }

    private IServiceProvider? Services()
    {
        if (!arguments.StartUp)
        {
            return null;
        }

        answer.Write(new HostMessage(HostMessageKinds.StartingUp));
        Surroundings.SetEntryAssembly(assemblies.Application);
        (IServiceProvider? services, string? why) = StartUp.Run(assemblies.Application, arguments.StartUpLimit);
        if (services is null)
        {
            answer.Write(new HostMessage(HostMessageKinds.NoServices) { Why = why });
        }

        return services;
    }

    // The first way that leads to a model wins; the others' problems are kept for the case that none does.
    private static HostMessage Read(string context, IEnumerable<ContextWay> ways)
    {
        List<string> problems = [];
        foreach (ContextWay way in ways)
        {
            try
            {
                if (way.Make() is { } made)
                {
                    return new HostMessage(HostMessageKinds.Read)
                    {
                        Context = context,
                        Way = way.Name,
                        Why = problems.Count > 0 ? string.Join("; ", problems) : null,
                        Model = ContextReading.Read(context, made),
                    };
                }
            }
            catch (Exception problem)
            {
                problems.Add($"{way.Says}: {Problems.Say(problem)}");
            }
        }

        return new HostMessage(HostMessageKinds.Failed) { Context = context, Why = problems.Count > 0 ? string.Join("; ", problems) : "there is no way to make it" };
    }
}
