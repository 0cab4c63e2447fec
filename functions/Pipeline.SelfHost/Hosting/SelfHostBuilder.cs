using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Pipeline.SelfHost.Hosting.Triggers;

namespace Pipeline.SelfHost.Hosting;

/// <summary>Builds the web application: settings, log, Kestrel, and the pipeline's own services.</summary>
internal static class SelfHostBuilder
{
    // Above the largest batch a door takes, so that the door's own answer says what the limit is.
    private const long LargestBody = 65L * 1024 * 1024;

    public static WebApplication Build(SelfHostOptions options, HostJson host, FunctionKeys keys, string? localStorage)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "pipeline" });
        builder.Configuration.AddConfiguration(options.Configuration);
        if (localStorage is not null) builder.Configuration.AddInMemoryCollection([new(StorageConnection.Setting, localStorage)]);
        OpenDesk(builder.Configuration, keys);
        Log(builder.Logging, options, host);

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            if (options.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(options.Port);
        });
        builder.Services.AddRoutingCore();
        // The Functions worker brings MVC's result executors too; without them an OkObjectResult would work only there.
        builder.Services.AddMvcCore();
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();

        options.Compose(builder.Services, builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(options.TimeProvider));
        return builder.Build();
    }

    /// <summary>Whoever may call the functions may sign in to the desk with the same key, unless the desk has one of its own for that role.</summary>
    private static void OpenDesk(ConfigurationManager configuration, FunctionKeys keys)
    {
        Fill("Desk:Key:Admin", keys.Admin);
        Fill("Desk:Key:ProjectLeader", keys.Function);

        void Fill(string setting, string key)
        {
            if (string.IsNullOrEmpty(configuration[setting])) configuration.AddInMemoryCollection([new(setting, key)]);
        }
    }

    private static void Log(ILoggingBuilder logging, SelfHostOptions options, HostJson host)
    {
        if (options.Quiet) logging.SetMinimumLevel(LogLevel.Warning);
        else Levels(logging, host.LogLevels);
        if (options.Logging is { } elsewhere) elsewhere(logging);
        else Console(logging);
    }

    private static void Levels(ILoggingBuilder logging, IReadOnlyDictionary<string, LogLevel> levels)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        foreach (var (category, level) in levels)
        {
            if (category.Equals("default", StringComparison.OrdinalIgnoreCase)) logging.SetMinimumLevel(level);
            else logging.AddFilter(category, level);
        }
    }

    private static void Console(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
