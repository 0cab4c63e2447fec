using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Pipeline.SelfHost.Hosting;

/// <summary>Finds the storage account in the configuration: a connection string, or an account name for the identity of the process.</summary>
internal static class StorageConnection
{
    public const string Setting = "AzureWebJobsStorage";

    public static bool IsConfigured(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[Setting]) || !string.IsNullOrWhiteSpace(configuration[$"{Setting}:accountName"]);

    public static QueueServiceClient Queues(IConfiguration configuration, string? setting)
    {
        var name = setting ?? Setting;
        var options = new QueueClientOptions { Retry = { MaxRetries = 2, NetworkTimeout = TimeSpan.FromSeconds(15) } };
        try
        {
            if (configuration[name] is { Length: > 0 } text) return new QueueServiceClient(text, options);
            if (configuration[$"{name}:accountName"] is { Length: > 0 } account)
                return new QueueServiceClient(new Uri($"https://{account}.queue.core.windows.net"), new DefaultAzureCredential(), options);
        }
        catch (FormatException exception)
        {
            throw new CannotStartException($"The setting {name} is no storage connection string: {exception.Message}", exception);
        }

        throw new CannotStartException($"The setting {name} names no storage account: give it a connection string, or set {name}__accountName.");
    }
}
