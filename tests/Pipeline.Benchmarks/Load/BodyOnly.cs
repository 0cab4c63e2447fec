using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Pipeline.Benchmarks.Load;

/// <summary>A server that reads a request's body, looks at nothing, and answers 202: what HTTP alone costs.</summary>
internal sealed class BodyOnly : IAsyncDisposable
{
    private readonly WebApplication app;

    private BodyOnly(WebApplication app) => (this.app, Address) = (app, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    public static async Task<BodyOnly> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.StatusCode = 202;
        });
        await app.StartAsync(cancellationToken);
        return new BodyOnly(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
