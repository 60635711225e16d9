using System.Diagnostics;
using System.Reflection;

namespace EfModelHost;

/// <summary>
/// Says what went wrong in the service's code. Messages of exceptions are left out, because they quote connection strings and other values;
/// the kind of the problem and the method that it happened in say where to look.
/// </summary>
internal static class Problems
{
    /// <summary>A problem in a few words.</summary>
    public static string Say(Exception problem)
    {
        Exception cause = Cause(problem);
        return cause switch
        {
            EndedException => "it ended before it built a host",
            FileNotFoundException { FileName: { Length: > 0 } file } when file.Contains(',', StringComparison.Ordinal) => $"the assembly {file.Split(',')[0]} is missing",
            FileLoadException { FileName: { Length: > 0 } file } when file.Contains(',', StringComparison.Ordinal) => $"the assembly {file.Split(',')[0]} could not be loaded",
            _ => Where(cause) is { } method ? $"{cause.GetType().Name} in {method}" : cause.GetType().Name,
        };
    }

    private static Exception Cause(Exception problem) =>
        problem is AggregateException or TargetInvocationException or TypeInitializationException && problem.InnerException is { } inner ? Cause(inner) : problem;

    // The innermost method outside the framework; when there is none, the innermost of all.
    private static string? Where(Exception problem)
    {
        MethodBase[] methods = [.. new StackTrace(problem).GetFrames().Select(f => f.GetMethod()).OfType<MethodBase>().Where(m => m.DeclaringType is not null)];
        MethodBase? method = methods.FirstOrDefault(m => !IsFramework(m)) ?? methods.FirstOrDefault();
        return method is null ? null : Name(method);
    }

    private static bool IsFramework(MethodBase method) =>
        method.DeclaringType!.Namespace is { } space
        && (space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal) || space.StartsWith(nameof(EfModelHost), StringComparison.Ordinal));

    // `Ns.Program+<<Main>$>d__0.MoveNext` is the state machine of `Ns.Program.<Main>$`, and that the code of a file without a class.
    private static string Name(MethodBase method)
    {
        Type type = method.DeclaringType!;
        string name = method.Name;
        while (type.DeclaringType is { } outer && type.Name.StartsWith('<'))
        {
            name = name == "MoveNext" ? type.Name : name;
            type = outer;
        }

        string inner = name.StartsWith('<') ? name.TrimStart('<').Split('>')[0] : name;
        return (type.FullName ?? type.Name).Replace('+', '.') + "." + (inner.Length > 0 ? inner : name);
    }
}
