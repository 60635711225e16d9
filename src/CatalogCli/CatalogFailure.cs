namespace CatalogCli;

/// <summary>The tool cannot run as asked: one line says why and what to do. Ends in exit code 2, without a stack trace.</summary>
internal sealed class CatalogFailure : Exception
{
    public CatalogFailure(string message)
        : base(message)
    {
    }

    public CatalogFailure(string message, Exception inner)
        : base(message, inner)
    {
    }
}
