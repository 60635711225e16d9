using System.Xml.Linq;
using CatalogModel;
using Workspace.Files;

namespace Workspace.Evaluation;

/// <summary>
/// Reads a project file as data: properties and imports in the order of MSBuild's first pass, items in its later one, with the files that
/// the SDK imports by itself. No target runs, nothing outside the tree is opened; what the subset cannot say is named.
/// </summary>
internal sealed class ProjectEvaluator
{
    private const int MaximumImportDepth = 32;
    private const int MaximumImports = 1000;

    private readonly FileTree files;
    private readonly ProjectXml xml;
    private readonly string path;
    private readonly PropertyBag properties = new();
    private readonly Expander expander;
    private readonly EvaluationProblems problems;
    private readonly List<(XElement Group, string File)> itemGroups = [];
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly List<string> sdks = [];
    private readonly IReadOnlySet<string> projectFolders;
    private string thisFile;

    private ProjectEvaluator(FileTree files, ProjectXml xml, string path, IReadOnlySet<string> projectFolders)
    {
        this.files = files;
        this.xml = xml;
        this.path = path;
        this.projectFolders = projectFolders;
        thisFile = path;
        problems = new(path);
        expander = new(properties, new(files, ProjectFolder, () => RepositoryPath.Folder(thisFile)));
    }

    private string ProjectFolder => RepositoryPath.Folder(path);

    /// <summary>Evaluates a project, for its newest target framework.</summary>
    /// <param name="files">The tree it stands in.</param>
    /// <param name="xml">The project files read so far.</param>
    /// <param name="path">The project file.</param>
    /// <param name="projectFolders">The folders of all projects: sources below a nested project are not the outer one's.</param>
    /// <returns>The evaluated project; null with a problem when the file itself cannot be read.</returns>
    public static (EvaluatedProject? Project, UnresolvedItem? Problem) Evaluate(
        FileTree files, ProjectXml xml, string path, IReadOnlySet<string> projectFolders)
    {
        (XElement? root, string? problem) = xml.Read(path);
        if (root is null || root.Name.LocalName != "Project")
        {
            return (null, new("project", path, problem ?? "The file is not a project.", new(path, 0)));
        }

        EvaluatedProject project = new ProjectEvaluator(files, xml, path, projectFolders).Run(root, null);
        string frameworks = project.Properties.Known("TargetFrameworks");
        if (project.Properties.Known("TargetFramework").Length == 0
            && TargetFramework.Newest(frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) is { } newest)
        {
            project = new ProjectEvaluator(files, xml, path, projectFolders).Run(root, newest);
        }

        return (project, null);
    }

    private EvaluatedProject Run(XElement root, string? targetFramework)
    {
        SdkDefaults.SetProperties(properties, files, path);
        if (targetFramework is not null)
        {
            properties.Fix("TargetFramework", targetFramework);
        }

        sdks.AddRange(SdkDefaults.Names((string?)root.Attribute("Sdk")));
        sdks.AddRange(root.Elements().Where(e => e.Name.LocalName == "Sdk").SelectMany(e => SdkDefaults.Names((string?)e.Attribute("Name"))));
        bool importsItself = root.Elements().Any(e => e.Name.LocalName == "Import" && e.Attribute("Sdk") is not null);
        if (!importsItself)
        {
            ImportSdk("Sdk.props");
        }

        imported.Add(path);
        EnterFile(path);
        ReadFile(root, path, 0);
        if (!importsItself)
        {
            ImportSdk("Sdk.targets");
        }

        ItemLists items = new(files, ProjectFolder, expander, value => Exists(value, ProjectFolder));
        if (sdks.Count > 0)
        {
            items.AddDefaults("Compile", SdkDefaults.CompileItems(files, ProjectFolder, properties, projectFolders), new(path, 0));
        }

        foreach ((XElement group, string file) in itemGroups)
        {
            ReadItems(group, file, items);
        }

        return new(path, sdks, properties, items.ByKind, problems.All);
    }

    private void ImportSdk(string part)
    {
        if (part == "Sdk.props")
        {
            ImportNearest("Directory.Build.props", "ImportDirectoryBuildProps", "DirectoryBuildPropsPath");
            ImportNearest("Directory.Packages.props", "ImportDirectoryPackagesProps", "DirectoryPackagesPropsPath");
        }
        else if (part == "Sdk.targets")
        {
            SdkDefaults.SetTargetFrameworkProperties(properties);
            ImportNearest("Directory.Build.targets", "ImportDirectoryBuildTargets", "DirectoryBuildTargetsPath");
        }
    }

    private void ImportNearest(string name, string switchProperty, string pathProperty)
    {
        if (properties.Known(switchProperty).Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        string? found = properties.Known(pathProperty) is { Length: > 0 } given
            ? files.Find(RepositoryPath.Resolve(ProjectFolder, given))
            : RepositoryPath.Upwards(ProjectFolder).Select(f => files.Find(RepositoryPath.Resolve(f, name))).FirstOrDefault(f => f is not null);
        if (found is not null)
        {
            ImportFile(found, new Evidence(path, 0), 0);
        }
    }

    private void ReadFile(XElement root, string file, int depth)
    {
        foreach (XElement element in root.Elements())
        {
            problems.Guard(element, file, () => ReadElement(element, file, depth));
        }
    }

    private void ReadElement(XElement element, string file, int depth)
    {
        switch (element.Name.LocalName)
        {
            case "PropertyGroup":
                PropertyGroup.Read(element, properties, expander, Holds);
                break;
            case "ItemGroup":
                itemGroups.Add((element, file));
                break;
            case "Import":
                Import(element, file, depth);
                break;
            case "ImportGroup" when Holds(element):
                ReadFile(element, file, depth);
                break;
            case "Choose":
                Choose(element, file, depth);
                break;
        }
    }

    private void Choose(XElement choose, string file, int depth)
    {
        if (depth >= MaximumImportDepth)
        {
            throw new NotUnderstoodException("Choose is nested too deeply.");
        }

        XElement? chosen = choose.Elements().FirstOrDefault(e => e.Name.LocalName switch
        {
            "When" => Holds(e),
            "Otherwise" => true,
            _ => false,
        });
        if (chosen is not null)
        {
            ReadFile(chosen, file, depth + 1);
        }
    }

    private void Import(XElement element, string file, int depth)
    {
        if (!Holds(element))
        {
            return;
        }

        string text = (string?)element.Attribute("Project") ?? "";
        if ((string?)element.Attribute("Sdk") is { } sdk)
        {
            sdks.AddRange(SdkDefaults.Names(sdk).Except(sdks));
            ImportSdk(RepositoryPath.Name(text));
            EnterFile(file);
            return;
        }

        if (SdkDefaults.IsToolsOwn(text))
        {
            return;
        }

        foreach (string value in expander.Expand(text).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string? wanted = RepositoryPath.Resolve(RepositoryPath.Folder(file), value);
            if (wanted is null)
            {
                problems.Add($"The import of {text} leads out of the folder that is read and was refused.", EvaluationProblems.At(element, file));
            }
            else if (Glob.HasWildcard(wanted))
            {
                Glob glob = new(wanted);
                foreach (string found in files.Under(glob.Folder).ToArray().Where(glob.Matches))
                {
                    ImportFile(found, EvaluationProblems.At(element, file), depth + 1);
                }
            }
            else if (files.Find(wanted) is { } found)
            {
                ImportFile(found, EvaluationProblems.At(element, file), depth + 1);
            }
            else if (!files.IsLeftOut(wanted))
            {
                problems.Add($"The import {text} was not found.", EvaluationProblems.At(element, file));
            }

            EnterFile(file);
        }
    }

    private void ImportFile(string file, Evidence at, int depth)
    {
        if (depth > MaximumImportDepth || imported.Count > MaximumImports)
        {
            problems.Add("The imports are nested too deeply.", at);
        }
        else if (imported.Add(file))
        {
            (XElement? root, string? problem) = xml.Read(file);
            if (root is null)
            {
                problems.Add($"The import {file} could not be read. {problem}", at);
                return;
            }

            EnterFile(file);
            ReadFile(root, file, depth);
        }
    }

    private void ReadItems(XElement group, string file, ItemLists items)
    {
        List<XElement> relevant = [.. group.Elements().Where(e => ItemLists.Matters(e.Name.LocalName))];
        if (relevant.Count == 0)
        {
            return;
        }

        EnterFile(file);
        problems.Guard(group, file, () =>
        {
            if (!Holds(group))
            {
                return;
            }

            foreach (XElement element in relevant)
            {
                problems.Guard(element, file, () => items.Apply(element, EvaluationProblems.At(element, file), why => problems.Add(why, EvaluationProblems.At(element, file))));
            }
        });
    }

    private void EnterFile(string file)
    {
        thisFile = file;
        SdkDefaults.SetFileProperties(properties, file);
    }

    // As in MSBuild: imports look from the file they stand in, everything else from the project.
    private bool Holds(XElement element) => Condition.Holds(
        (string?)element.Attribute("Condition"),
        expander,
        path => Exists(path, element.Name.LocalName is "Import" or "ImportGroup" ? RepositoryPath.Folder(thisFile) : ProjectFolder));

    private bool Exists(string value, string folder) =>
        RepositoryPath.Resolve(folder, value) is { } wanted
        && (files.Find(wanted) is not null || (wanted.Length > 0 && files.FolderExists(wanted)));
}
