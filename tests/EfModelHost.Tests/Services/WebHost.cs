// A service of the day before: a method builds the host.
using Microsoft.AspNetCore;
using Shop;

public static class Program
{
    public static void Main(string[] args)
    {
        File.WriteAllText("ran.txt", "Main ran");
        BuildWebHost(args).Run();
    }

    public static IWebHost BuildWebHost(string[] args) => WebHost.CreateDefaultBuilder(args).ConfigureServices(Worker.Add).Configure(_ => { }).Build();
}
