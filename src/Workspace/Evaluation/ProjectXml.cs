using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using Workspace.Files;

namespace Workspace.Evaluation;

/// <summary>Project files as XML, each read once however many projects import it. No DTD, no external entity, no size without end.</summary>
internal sealed class ProjectXml(FileTree files, long maximumBytes)
{
    private readonly ConcurrentDictionary<string, (XElement? Root, string? Problem)> read = new(StringComparer.Ordinal);

    /// <summary>The root element of a file, or the reason why there is none.</summary>
    public (XElement? Root, string? Problem) Read(string path) => read.GetOrAdd(path, Load);

    private (XElement? Root, string? Problem) Load(string path)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maximumBytes,
            CloseInput = true,
        };
        (string? text, string? problem) = SourceDecoder.Read(files.FullPath(path), maximumBytes);
        if (text is null)
        {
            return (null, problem);
        }

        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text.TrimStart()), settings);
            return (XDocument.Load(reader, LoadOptions.SetLineInfo).Root, null);
        }
        catch (XmlException exception)
        {
            return (null, $"The file is not XML: line {exception.LineNumber} cannot be read.");
        }
    }
}
