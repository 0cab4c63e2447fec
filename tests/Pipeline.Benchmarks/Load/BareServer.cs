using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Core.Forms;
using Pipeline.Functions.Http;

namespace Pipeline.Benchmarks.Load;

/// <summary>A server that answers 202 to whatever it has read: what HTTP alone costs, or HTTP with the proof and the reading of a webhook.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private static readonly NativeForm Form = new();
    private static readonly FormDefinition Definition = new("way", "kundeserviceprisen-2021", Form.Name, ["load"], 300);

    private readonly WebApplication app;

    private BareServer(WebApplication app) => (this.app, Address) = (app, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    public static Task<BareServer> ReadsBodiesAsync(CancellationToken cancellationToken) =>
        StartAsync(request => request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted), cancellationToken);

    /// <summary>Throws for a webhook that is not genuine or cannot be read, which is then answered 500.</summary>
    public static Task<BareServer> ProvesAndReadsAsync(CancellationToken cancellationToken) => StartAsync(
        async request =>
        {
            var aborted = request.HttpContext.RequestAborted;
            var body = await Bodies.ReadAsync(request, Bodies.Single, aborted) ?? throw new InvalidDataException("The body is too large.");
            var hook = HookRequests.Of(request, body, TimeProvider.System.GetUtcNow(), null);
            if (Form.FindForgery(Definition, [LoadedHost.Secret], hook) is { } forgery) throw new InvalidDataException(forgery);
            if (await Form.ReadAsync(Definition, null, hook.Content, aborted) is not HookReading.Read) throw new InvalidDataException("It is no evaluation.");
        },
        cancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<BareServer> StartAsync(Func<HttpRequest, Task> look, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            await look(context.Request);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await app.StartAsync(cancellationToken);
        return new BareServer(app);
    }
}
