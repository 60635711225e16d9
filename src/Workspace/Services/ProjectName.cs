namespace Workspace.Services;

/// <summary>Takes project names apart: <c>Contoso.Ordering.Infrastructure</c> is the layer <c>Infrastructure</c> of <c>Contoso.Ordering</c>.</summary>
internal static class ProjectName
{
    private static readonly HashSet<string> Layers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Api", "App", "Application", "Abstractions", "Background", "BackgroundTasks", "Bll", "Client", "Commands", "Common", "Consumer", "Consumers",
        "Contract", "Contracts", "Core", "Dal", "Data", "DataAccess", "Database", "Domain", "Dto", "Dtos", "EF", "Endpoints", "Entities", "EntityFrameworkCore",
        "Events", "Functions", "Grpc", "Handlers", "Host", "Http", "Infra", "Infrastructure", "Integration", "IntegrationEvents", "Jobs", "Messages",
        "Messaging", "Migrations", "Model", "Models", "Persistence", "Presentation", "Queries", "Repositories", "Repository", "Rest", "Server", "Service",
        "Services", "Shared", "Web", "WebApi", "Worker",
    };

    // The longest first: WebApi before Api.
    private static readonly string[] Endings = ["WebService", "WebApi", "Service", "Worker", "Host", "Api"];

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Api", "App", "Application", "Backend", "Console", "ConsoleApp", "Consumer", "Consumers", "Endpoint", "Endpoints", "Functions", "Grpc", "Host",
        "Http", "HttpApi", "Main", "Mvc", "Presentation", "Program", "Rest", "RestApi", "Server", "Service", "UI", "Web", "WebApi", "WebApp", "WebHost",
        "WebService", "WebUI", "Worker", "WorkerService",
    };

    /// <summary>The name without the layers at its end; at least one part is kept.</summary>
    public static string Stem(string name)
    {
        List<string> parts = [.. name.Split('.', '_', StringSplitOptions.RemoveEmptyEntries)];
        while (parts.Count > 1 && Layers.Contains(parts[^1]))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        if (parts.Count > 0)
        {
            parts[^1] = WithoutEnding(parts[^1]);
        }

        return string.Join('.', parts);
    }

    /// <summary>A name part without the ending that says how it is deployed: <c>BasketApi</c> → <c>Basket</c>.</summary>
    public static string WithoutEnding(string part)
    {
        string? ending = Endings.FirstOrDefault(e => part.EndsWith(e, StringComparison.OrdinalIgnoreCase) && IsWord(part, part.Length - e.Length));
        return ending is null ? part : part[..^ending.Length].TrimEnd('-');
    }

    // BasketApi, basket-api and basketapi end in a word; Ghost does not end in Host.
    private static bool IsWord(string part, int start)
    {
        const int longEnough = 4;
        return start > 0 && (char.IsUpper(part[start]) || part[start - 1] == '-' || (start >= longEnough && !part.Any(char.IsUpper)));
    }

    /// <summary>A whole name without the endings that say how it is deployed: <c>Sales.Api</c> and <c>Sales.Worker</c> → <c>Sales</c>.</summary>
    public static string WithoutEndings(string name)
    {
        List<string> parts = [.. name.Split('.')];
        while (parts.Count > 1 && Endings.Contains(parts[^1], StringComparer.OrdinalIgnoreCase))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        parts[^1] = WithoutEnding(parts[^1]);
        return string.Join('.', parts);
    }

    /// <summary>True for names that say how something runs and not what it is about: <c>WebUI</c>, <c>Api.Host</c>.</summary>
    public static bool IsRole(string name) => name.Split('.', '_', '-', ' ').All(Roles.Contains);

    /// <summary>True when two stems name one thing, or one is the beginning of the other's last part.</summary>
    public static bool AreRelated(string stem, string other) =>
        stem.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(stem, StringComparison.OrdinalIgnoreCase);
}
