using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.SelfHost.Hosting.Azurite;
using Pipeline.SelfHost.Hosting.Triggers;

namespace Pipeline.SelfHost.Hosting;

/// <summary>
/// The pipeline running in this process: its trigger classes on Kestrel, timers and queues, and Azurite beside it when no storage is
/// configured. Disposing stops all of it in order: doors, timers, queues, storage.
/// </summary>
public sealed class SelfHostApp : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly AzuriteProcess? azurite;

    private SelfHostApp(WebApplication web, AzuriteProcess? azurite, SelfHostOptions options, TriggerSet triggers, HostJson host, FunctionKeys keys)
    {
        (this.web, this.azurite, Keys) = (web, azurite, keys);
        Routes = [.. triggers.Http.Select(function => $"{string.Join(',', function.Methods).ToUpperInvariant()} /{function.Route}")];
        var scopes = web.Services.GetRequiredService<IServiceScopeFactory>();
        Timers = new TimerTriggers(
            triggers.Timers, host.FunctionTimeout, scopes, options.TimeProvider, web.Services.GetRequiredService<ILogger<TimerTriggers>>());
        Queues = new QueueTriggers(
            triggers.Queues, host, web.Configuration, scopes, web.Services.GetRequiredService<ILogger<QueueTriggers>>());
        new HttpTriggers(keys, web.Services.GetRequiredService<ILogger<HttpTriggers>>()).Map(web, host.RoutePrefix, triggers.Http);
    }

    public Uri BaseAddress { get; private set; } = new("http://localhost");

    public FunctionKeys Keys { get; }

    /// <summary>Methods and route of every HTTP function.</summary>
    public IReadOnlyList<string> Routes { get; }

    public TimerTriggers Timers { get; }

    public QueueTriggers Queues { get; }

    public IServiceProvider Services => web.Services;

    /// <summary>The settings in force, with the storage in use.</summary>
    public IConfiguration Configuration => web.Configuration;

    /// <summary>Where local storage keeps its files; null when the storage is configured.</summary>
    public string? DataDirectory => azurite?.DataDirectory;

    /// <summary>Starts everything. Throws CannotStartException, or OptionsValidationException for a setting that is wrong; nothing is left running then.</summary>
    public static async Task<SelfHostApp> StartAsync(SelfHostOptions options, CancellationToken cancellationToken)
    {
        var host = HostJson.Load(options.HostJsonPath);
        var triggers = TriggerDiscovery.In(options.Triggers);
        var azurite = StorageConnection.IsConfigured(options.Configuration)
            ? null
            : await AzuriteProcess.StartAsync(options.DataDirectory, options.NodeTools, cancellationToken);
        WebApplication? web = null;
        SelfHostApp? app = null;
        try
        {
            var keys = FunctionKeys.From(options.Configuration);
            web = SelfHostBuilder.Build(options, host, keys, azurite?.ConnectionString);
            app = new SelfHostApp(web, azurite, options, triggers, host, keys);
            await app.OpenAsync(options, cancellationToken);
            return app;
        }
        catch (Exception)
        {
            if (app is not null) await app.DisposeAsync();
            else
            {
                if (web is not null) await web.DisposeAsync();
                if (azurite is not null) await azurite.DisposeAsync();
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await Timers.DisposeAsync();
        await Queues.DisposeAsync();
        await web.DisposeAsync();
        if (azurite is not null) await azurite.DisposeAsync();
    }

    private async Task OpenAsync(SelfHostOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await web.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new CannotStartException($"Port {options.Port} is taken: stop what uses it, or choose another with --port.", exception);
        }

        BaseAddress = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Queues.Start();
        if (options.RunTimers) Timers.Start();
    }
}
