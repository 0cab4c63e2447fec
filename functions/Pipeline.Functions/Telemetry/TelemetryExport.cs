using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pipeline.Core.Telemetry;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Telemetry;

/// <summary>
/// The one place where telemetry leaves. It listens to the pipeline's own source and meter and to no library's: the spans of clients and servers hold addresses
/// with keys and tokens.
/// </summary>
public static class TelemetryExport
{
    /// <summary>Nothing is registered, and so nothing made, when no place is configured.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetrySettings settings)
    {
        if (!settings.IsOn) return services;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("pipeline"))
            .WithTracing(tracing => Trace(tracing, settings))
            .WithMetrics(metrics => Measure(metrics, settings))
            .WithLogging(logging => Log(logging, settings), options => options.IncludeFormattedMessage = true);

        // A request's own sentences hold its address.
        services.AddLogging(logging => logging.AddFilter<OpenTelemetryLoggerProvider>("Microsoft.AspNetCore", LogLevel.Warning));
        return services;
    }

    private static void Trace(TracerProviderBuilder tracing, TelemetrySettings settings)
    {
        tracing.AddSource(PipelineTrace.SourceName);
        if (settings.ApplicationInsights is not null) tracing.AddAzureMonitorTraceExporter(options => Reach(options, settings));
        if (settings.Collector is { } collector) tracing.AddOtlpExporter(options => Reach(options, collector, "v1/traces"));

        // All of them, whoever the caller is: there are some per evaluation and mail, and a sample would lose the one that is asked for.
        tracing.SetSampler(new AlwaysOnSampler());
    }

    private static void Measure(MeterProviderBuilder metrics, TelemetrySettings settings)
    {
        metrics.AddMeter(PipelineMeter.MeterName);
        if (settings.ApplicationInsights is not null) metrics.AddAzureMonitorMetricExporter(options => Reach(options, settings));
        if (settings.Collector is { } collector) metrics.AddOtlpExporter(options => Reach(options, collector, "v1/metrics"));
    }

    private static void Log(LoggerProviderBuilder logging, TelemetrySettings settings)
    {
        logging.AddProcessor(new CorrelatedLogs());
        if (settings.ApplicationInsights is not null) logging.AddAzureMonitorLogExporter(options => Reach(options, settings));
        if (settings.Collector is { } collector) logging.AddOtlpExporter(options => Reach(options, collector, "v1/logs"));
    }

    private static void Reach(AzureMonitorExporterOptions options, TelemetrySettings settings)
    {
        options.ConnectionString = settings.ApplicationInsights;
        if (settings.ByIdentity) options.Credential = new DefaultAzureCredential();
    }

    /// <summary>An address given in code is taken as it is, so over HTTP the path of the signal is ours to add.</summary>
    private static void Reach(OtlpExporterOptions options, Uri collector, string path) =>
        options.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{collector.ToString().TrimEnd('/')}/{path}") : collector;
}
