using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace EfModelReader.Interpretation;

/// <summary>Keeps allowed library calls from eating memory and time: harmless methods can be asked for a gigabyte of spaces.</summary>
internal static class LibraryLimits
{
    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Refuses a call whose result would be too large.</summary>
    public static void CheckBefore(MethodBase method, object? receiver, object?[] arguments)
    {
        Type type = method.DeclaringType!;
        bool grows = type == typeof(string) || type == typeof(StringBuilder) || type == typeof(Enumerable) || type == typeof(Array) ||
            type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true;
        if (grows && Array.Exists(arguments, a => a is int and > Budget.Elements))
        {
            throw new BudgetExceededException("a collection or text grows too large");
        }

        if ((type == typeof(string) || type == typeof(StringBuilder) || type == typeof(Regex)) && Longest(method, receiver, arguments) > Budget.Characters * 10L)
        {
            throw new BudgetExceededException("a text grows too long");
        }
    }

    /// <summary>Refuses a result or a receiver that has grown too large; turns lazy sequences into lists, so that they cannot go on for ever.</summary>
    public static object? CheckAfter(MethodBase method, object? receiver, object? result)
    {
        if (result is string text)
        {
            return Budget.Limit(text);
        }

        if (receiver is ICollection { Count: > Budget.Elements } or StringBuilder { Length: > Budget.Characters } || result is ICollection { Count: > Budget.Elements })
        {
            throw new BudgetExceededException("a collection or text grows too large");
        }

        bool isLazy = method.DeclaringType == typeof(Enumerable) && result is IEnumerable and not ICollection;
        return isLazy && result!.GetType().GetInterfaces().All(i => !i.IsGenericType || i.GetGenericTypeDefinition() != typeof(IOrderedEnumerable<>))
            ? Materialize((IEnumerable)result)
            : result;
    }

    /// <summary>The same regular expression call with a time limit.</summary>
    public static (MethodBase Method, object?[] Arguments) WithTimeLimit(MethodBase method, object?[] arguments)
    {
        if (method.DeclaringType != typeof(Regex) || !(method.IsStatic || method.IsConstructor) || method.Name is nameof(Regex.Escape) or nameof(Regex.Unescape))
        {
            return (method, arguments);
        }

        ParameterInfo[] parameters = method.GetParameters();
        bool hasOptions = parameters.Any(p => p.ParameterType == typeof(RegexOptions));
        if (parameters is [.., { ParameterType: var last }] && last == typeof(TimeSpan))
        {
            return (method, [.. arguments[..^1], MatchTime]);
        }

        Type[] signature = [.. parameters.Select(p => p.ParameterType), .. hasOptions ? Type.EmptyTypes : [typeof(RegexOptions)], typeof(TimeSpan)];
        object?[] limited = [.. arguments, .. hasOptions ? Array.Empty<object?>() : [RegexOptions.None], MatchTime];
        MethodBase? other = method.IsConstructor ? typeof(Regex).GetConstructor(signature) : typeof(Regex).GetMethod(method.Name, signature);
        return other is null ? throw new NotUnderstoodException("this regular expression is not run") : (other, limited);
    }

    // An upper bound of the length of what comes out.
    private static long Longest(MethodBase method, object? receiver, object?[] arguments)
    {
        long own = receiver switch { string text => text.Length, StringBuilder builder => builder.Length, _ => 0 };
        long given = arguments.Sum(Length);
        return method.Name switch
        {
            "Replace" => (own + 1) * (Length(arguments.LastOrDefault(a => a is string)) + 1),
            "Join" => (Length(arguments[0]) + 1) * (arguments.Skip(1).Sum(Count) + 1) + given,
            "Insert" or "Append" when Array.Find(arguments, a => a is int) is int times => own + (given + 1) * (times + 1L),
            _ => own + given,
        };
    }

    private static long Length(object? value) => value switch
    {
        string text => text.Length,
        IEnumerable<string> texts => texts.Sum(t => (long)(t?.Length ?? 0)),
        object?[] values => values.Sum(v => (long)((v as string)?.Length ?? 16)),
        _ => 16,
    };

    private static long Count(object? value) => value is ICollection collection ? collection.Count : 1;

    private static object Materialize(IEnumerable sequence)
    {
        Type element = sequence.GetType().GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(i => i.GetGenericArguments()[0]).FirstOrDefault() ?? typeof(object);
        List<object?> items = Collections.Copy(sequence);
        Array array = Array.CreateInstance(element, items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return array;
    }
}
