using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Pipeline.SelfHost.Hosting;

/// <summary>The parts of host.json that this host obeys. A function timeout of -1 in the file is `Timeout.InfiniteTimeSpan`.</summary>
public sealed record HostJson(
    string RoutePrefix, TimeSpan FunctionTimeout, QueueSettings Queues, IReadOnlyDictionary<string, LogLevel> LogLevels)
{
    /// <summary>Beside the program, where the build puts it.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <summary>Reads and checks the file. Every setting that is wrong is named in the exception's sentence.</summary>
    public static HostJson Load(string path)
    {
        var settings = new HostJsonSettings(Open(path));
        var usual = new QueueSettings();
        var read = new HostJson(
            settings.Text("extensions:http:routePrefix", "api").Trim('/'),
            settings.FunctionTimeout("functionTimeout", TimeSpan.FromMinutes(30)),
            new QueueSettings
            {
                BatchSize = settings.Number("extensions:queues:batchSize", usual.BatchSize, 1, 32),
                NewBatchThreshold = settings.Number("extensions:queues:newBatchThreshold", usual.NewBatchThreshold, 0, 1000),
                MaxDequeueCount = settings.Number("extensions:queues:maxDequeueCount", usual.MaxDequeueCount, 1, 1000),
                VisibilityTimeout = settings.Span(
                    "extensions:queues:visibilityTimeout", usual.VisibilityTimeout, TimeSpan.Zero, TimeSpan.FromDays(7)),
                MaxPollingInterval = settings.Span(
                    "extensions:queues:maxPollingInterval", usual.MaxPollingInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1)),
                Base64 = settings.Choice("extensions:queues:messageEncoding", "base64", "none") == "base64",
            },
            settings.LogLevels("logging:logLevel"));

        if (settings.Faults.Count > 0) throw new CannotStartException($"{path}: {string.Join(" ", settings.Faults)}");
        return read;
    }

    private static IConfigurationRoot Open(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false).Build();
        }
        catch (FileNotFoundException exception)
        {
            throw new CannotStartException($"{path} is missing; it belongs beside the program.", exception);
        }
        catch (InvalidDataException exception)
        {
            throw new CannotStartException($"{path} is not valid JSON: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }
}
