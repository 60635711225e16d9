using CatalogCli;
using CatalogCli.Terminal;

return await CatalogTool.RunAsync(args, Streams.OfProcess());
