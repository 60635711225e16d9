using Analytics.Data;
using Analytics.Handlers;
using Analytics.Reports;
using Messaging.Inbox;
using Microsoft.EntityFrameworkCore;
using Shortener.Contracts;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<AnalyticsDbContext>(options => options
    .UseSqlite(builder.Configuration.GetConnectionString("Analytics"))
    .UseSnakeCaseNamingConvention());
builder.Services.AddInbox<AnalyticsDbContext>();
builder.Services.AddEventHandler<UrlCreated, UrlCreatedHandler>();
builder.Services.AddEventHandler<UrlRetargeted, UrlRetargetedHandler>();
builder.Services.AddEventHandler<UrlVisited, UrlVisitedHandler>();
builder.Services.AddEventHandler<UrlDeleted, UrlDeletedHandler>();
builder.Services.AddHealthChecks();

WebApplication app = builder.Build();
await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
{
    // The sample starts with an empty database on any machine; a service that is deployed uses migrations.
    await scope.ServiceProvider.GetRequiredService<AnalyticsDbContext>().Database.EnsureCreatedAsync();
}

app.MapHealthChecks("/health");
app.MapEvents<AnalyticsDbContext>();
app.MapStats();
await app.RunAsync();
