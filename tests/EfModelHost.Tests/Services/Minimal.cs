// A service of today: what it does before its host is built depends on the environment.
using System.Text;
using Shop;

try
{
    Console.OpenStandardOutput().Write(Encoding.UTF8.GetBytes("{\"Kind\":\"end\"}\n"));
    Console.WriteLine("{\"Kind\":\"end\"}");
    switch (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"))
    {
        case "Throws":
            throw new InvalidOperationException("Host=db;Password=canary");
        case "NeverEnds":
            Thread.Sleep(Timeout.Infinite);
            break;
        case "Exits":
            Environment.Exit(3);
            break;
        case "Ends":
            return;
    }

    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    Worker.Add(builder.Services);
    WebApplication app = builder.Build();
    File.WriteAllText("ran.txt", "the code after Build ran");
    app.Run();
}
finally
{
    if (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == "Development")
    {
        File.WriteAllText("ran.txt", "the clean-up ran");
    }
}
