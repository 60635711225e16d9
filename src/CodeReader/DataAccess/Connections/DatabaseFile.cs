namespace CodeReader.DataAccess.Connections;

/// <summary>Names databases that are files.</summary>
internal static class DatabaseFile
{
    /// <summary>
    /// The name of a database. A file belongs to the folder it stands in: two services that both call theirs <c>app.db</c> do not share it. A file
    /// elsewhere on the machine goes by its own name below the service's folder, too; where a machine keeps its files is no part of a catalog.
    /// </summary>
    public static string? Name(DatabaseAddress? address, SourceProject project)
    {
        if (address is not { IsFile: true, Database: { } file })
        {
            return address?.Database;
        }

        bool elsewhere = file.StartsWith("/", StringComparison.Ordinal) || file.IndexOf(':') >= 0 || file.StartsWith("~", StringComparison.Ordinal);
        string path = elsewhere ? file.Substring(file.LastIndexOf('/') + 1) : file;
        List<string> parts = [.. project.Folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
