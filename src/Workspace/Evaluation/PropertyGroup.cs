using System.Xml.Linq;

namespace Workspace.Evaluation;

/// <summary>Applies one <c>PropertyGroup</c>. A value or a condition that cannot be worked out leaves its properties unknown, with the reason.</summary>
internal static class PropertyGroup
{
    /// <summary>Sets the properties of a group.</summary>
    public static void Read(XElement group, PropertyBag properties, Expander expander, Func<XElement, bool> holds)
    {
        string? unknown = null;
        try
        {
            if (!holds(group))
            {
                return;
            }
        }
        catch (NotUnderstoodException exception)
        {
            unknown = exception.Message;
        }

        foreach (XElement property in group.Elements())
        {
            string name = property.Name.LocalName;
            try
            {
                if (unknown is not null)
                {
                    properties.SetUnknown(name, unknown);
                }
                else if (holds(property))
                {
                    properties.Set(name, expander.Expand(property.Value).Trim());
                }
            }
            catch (NotUnderstoodException exception)
            {
                properties.SetUnknown(name, exception.Message);
            }
        }
    }
}
