using CatalogModel;
using CatalogModel.Findings;

namespace CatalogYaml;

/// <summary>The files of a catalog as texts. Reading from and writing to disk is the caller's: within the compiler there is no disk.</summary>
public static class CatalogFolder
{
    /// <summary>The folder under the root.</summary>
    public const string Name = "catalog";

    /// <summary>The path of <c>system.yaml</c>.</summary>
    public const string SystemPath = Name + "/system.yaml";

    /// <summary>The path of <c>baseline.yaml</c>.</summary>
    public const string BaselinePath = Name + "/baseline.yaml";

    private const string ServicesFolder = Name + "/services/";

    private const string NotesFolder = Name + "/notes/";

    /// <summary>The path of a service's record.</summary>
    public static string ServicePath(string service) => ServicesFolder + FileNames.Of(service) + ".yaml";

    /// <summary>The path of people's notes on a service.</summary>
    public static string NotesPath(string service) => NotesFolder + FileNames.Of(service) + ".yaml";

    /// <summary>Whether a file is one that <c>catalog scan</c> writes, and removes when its service is gone.</summary>
    /// <param name="path">Its path relative to the root, with <c>/</c>.</param>
    public static bool IsGenerated(string path) => IsIn(ServicesFolder, path);

    /// <summary>Reads the files of a catalog. What is not a catalog's file is left alone.</summary>
    /// <param name="files">Texts by path relative to the root, with <c>/</c>.</param>
    public static ReadCatalog Read(IReadOnlyDictionary<string, string> files)
    {
        FolderReader reader = new(files);
        IReadOnlyList<Service> services = reader.ReadAll(FileKinds.Service, path => IsIn(ServicesFolder, path), s => s.Name, ServicePath);
        IReadOnlyList<Notes> notes = reader.ReadAll(FileKinds.Notes, path => IsIn(NotesFolder, path), n => n.Service, NotesPath);
        SystemSettings? settings = reader.ReadOne(FileKinds.System, SystemPath);
        Baseline? baseline = files.ContainsKey(BaselinePath) ? reader.ReadOne(FileKinds.Baseline, BaselinePath) : new Baseline([]);
        return new ReadCatalog { Settings = settings, Services = services, Notes = notes, Baseline = baseline, Problems = reader.Problems() };
    }

    /// <summary>The files that <c>catalog scan</c> writes, sorted by path: the services' records, and the schemas that their first lines name.</summary>
    public static IReadOnlyList<CatalogFile> Write(Catalog catalog) =>
    [
        .. catalog.Services
            .Select(s => new CatalogFile(ServicePath(s.Name), FileKinds.Service.Write(s)))
            .Concat(CatalogSchemas.Files)
            .OrderBy(f => f.Path, StringComparer.Ordinal),
    ];

    private static bool IsIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal) && path.IndexOf('/', folder.Length) < 0;
}
