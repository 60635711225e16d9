namespace Workspace.Evaluation;

/// <summary>
/// The properties of a project while it is read. A property whose value could not be worked out stays in the bag with the reason,
/// which matters only when something that we need depends on it.
/// </summary>
internal sealed class PropertyBag
{
    // MSBuild has no limit; a file that doubles a value forty times must not take the memory of the machine.
    private const int MaximumLength = 64 * 1024;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> reasons = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> fixedNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A property's value; empty when it was never set, as in MSBuild.</summary>
    /// <exception cref="NotUnderstoodException">The value could not be worked out.</exception>
    public string this[string name] => reasons.TryGetValue(name, out string? reason)
        ? throw new NotUnderstoodException(reason)
        : values.GetValueOrDefault(name, "");

    /// <summary>A property's value, or empty when it was never set or could not be worked out.</summary>
    public string Known(string name) => reasons.ContainsKey(name) ? "" : values.GetValueOrDefault(name, "");

    /// <summary>Sets a property, unless it was fixed from outside.</summary>
    public void Set(string name, string value)
    {
        if (fixedNames.Contains(name))
        {
            return;
        }

        if (value.Length > MaximumLength)
        {
            SetUnknown(name, $"The value of $({name}) is too long.");
            return;
        }

        reasons.Remove(name);
        values[name] = value;
    }

    /// <summary>Sets a property that the project's own files cannot change, as an inner build does with the target framework.</summary>
    public void Fix(string name, string value)
    {
        Set(name, value);
        fixedNames.Add(name);
    }

    /// <summary>Notes that a property has a value that could not be worked out.</summary>
    public void SetUnknown(string name, string reason)
    {
        if (!fixedNames.Contains(name))
        {
            reasons[name] = reason;
        }
    }
}
