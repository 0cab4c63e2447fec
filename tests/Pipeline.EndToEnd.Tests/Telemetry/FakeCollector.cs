using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pipeline.EndToEnd.Tests.Telemetry;

/// <summary>An OpenTelemetry collector on a free port of this machine, which takes everything over HTTP and keeps it as it came.</summary>
public sealed class FakeCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> requests = new();
    private WebApplication? app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static async Task<FakeCollector> StartAsync(CancellationToken cancellationToken)
    {
        var collector = new FakeCollector();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        collector.app = builder.Build();
        collector.app.Run(collector.TakeAsync);
        await collector.app.StartAsync(cancellationToken);
        collector.Address = new Uri(collector.app.Urls.Single());
        return collector;
    }

    /// <summary>What came for a signal (`traces`, `metrics`, `logs`), all in one: protobuf holds its texts as they are.</summary>
    public string Taken(string signal) => string.Concat(requests.Where(each => each.Path == $"/v1/{signal}").Select(each => Encoding.UTF8.GetString(each.Body)));

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        requests.Enqueue((context.Request.Path, body.ToArray()));
    }
}
