// A service of yesterday: the host's builder has a method of its own.
using Shop;

public static class Program
{
    public static void Main(string[] args)
    {
        File.WriteAllText("ran.txt", "Main ran");
        CreateHostBuilder(args).Build().Run();
    }

    public static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args).ConfigureServices(Worker.Add);
}
