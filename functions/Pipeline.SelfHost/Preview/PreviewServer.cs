using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Rendering.Templates;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Preview;

/// <summary>Serves previews on this machine: `/posts/result.nb.scriban-md` shows that template, and `/changes` tells the page to load again.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly FolderChanges changes;

    private PreviewServer(WebApplication app, FolderChanges changes) => (this.app, this.changes) = (app, changes);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public static async Task<PreviewServer> StartAsync(PreviewFiles files, string? language, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "preview" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var app = builder.Build();
        var changes = new FolderChanges(files.Templates);
        var stopping = app.Lifetime.ApplicationStopping;
        app.Run(context => context.Request.Path == "/changes" ? TellAsync(context, changes, stopping) : ShowAsync(context, files, language));
        await app.StartAsync(cancellationToken);
        return new PreviewServer(app, changes);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        changes.Dispose();
    }

    private static async Task ShowAsync(HttpContext context, PreviewFiles files, string? language)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(Page(files, context.Request.Path.Value!.TrimStart('/'), language), context.RequestAborted);
    }

    private static string Page(PreviewFiles files, string template, string? language)
    {
        try
        {
            return PreviewPage.Of(files.Show(template, language));
        }
        catch (TemplateException exception)
        {
            return PreviewPage.Of(exception.Fault, files.Around(exception.Fault));
        }
        catch (CannotStartException exception)
        {
            return PreviewPage.Of(exception.Message);
        }
    }

    /// <summary>Server-sent events: one a change, until the browser or the server leaves.</summary>
    private static async Task TellAsync(HttpContext context, FolderChanges changes, CancellationToken stopping)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        try
        {
            var change = changes.NextAsync(leaving.Token);
            await context.Response.WriteAsync(": watching\n\n", leaving.Token);
            while (true)
            {
                await change;
                change = changes.NextAsync(leaving.Token);
                await context.Response.WriteAsync("data: changed\n\n", leaving.Token);
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // Somebody left; there is nobody to tell.
        }
    }
}
