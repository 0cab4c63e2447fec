using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Functions;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.SelfHost.Hosting;

/// <summary>How to run the pipeline in this process. The defaults are those of `serve`.</summary>
public sealed record SelfHostOptions
{
    /// <summary>The port on the loopback address; 0 for any that is free.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Where Azurite keeps its files when no storage is configured.</summary>
    public string DataDirectory { get; init; } = ".data";

    /// <summary>The settings; environment variables when not given.</summary>
    public IConfiguration Configuration { get; init; } = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>The pipeline's clock, which timers and everything in the pipeline ask. Queues are polled in real time whatever it says.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether timers run by their schedules; without, they run when triggered by name only.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>Logs warnings and errors only.</summary>
    public bool Quiet { get; init; }

    /// <summary>Where the log goes; standard error when not given.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>The assembly with the trigger classes.</summary>
    public Assembly Triggers { get; init; } = typeof(Composition).Assembly;

    /// <summary>Registers what the trigger classes need; called once.</summary>
    public Action<IServiceCollection, IConfiguration> Compose { get; init; } = (services, configuration) => services.AddPipeline(configuration);

    public string HostJsonPath { get; init; } = HostJson.DefaultPath;

    public NodeTools NodeTools { get; init; } = NodeTools.OnPath;
}
