using Messaging.Outbox;
using Microsoft.EntityFrameworkCore;
using Shortener.Data;
using Shortener.Urls;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ShortenerDbContext>(options => options
    .UseSqlite(builder.Configuration.GetConnectionString("Shortener"))
    .UseSnakeCaseNamingConvention());
builder.Services.AddOutbox<ShortenerDbContext>(builder.Configuration.GetSection("Events"));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHealthChecks();

WebApplication app = builder.Build();
await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
{
    // The sample starts with an empty database on any machine; a service that is deployed uses migrations.
    await scope.ServiceProvider.GetRequiredService<ShortenerDbContext>().Database.EnsureCreatedAsync();
}

app.MapHealthChecks("/health");
app.MapUrls();
await app.RunAsync();
