using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Periods;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>The pipeline as it is composed in production, over storage whose every request is counted.</summary>
internal sealed class CountedPipeline : IDisposable
{
    // Longer than definitions are answered from memory, so that everything is counted as if it came alone.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly CountedRequests requests = new();
    private readonly FakeTimeProvider clock;
    private readonly ServiceProvider services;

    public CountedPipeline(string storage, FakeSendGrid mails, DateTimeOffset now)
    {
        clock = new FakeTimeProvider(now);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage,
            ["Secrets:sample"] = SignedHook.Secret,
            ["SendGrid:ApiKey"] = FakeSendGrid.Key,
            ["SendGrid:BaseUrl"] = mails.Address.ToString(),
            ["SendGrid:MailsPerSecond"] = "100000000",
        }).Build();
        var composed = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddPipeline(configuration);
        composed.Replace(ServiceDescriptor.Singleton(new TableServiceClient(storage, Over(requests.Tables, new TableClientOptions()))));
        composed.Replace(ServiceDescriptor.Singleton(new BlobServiceClient(storage, Over(requests.Blobs, new BlobClientOptions()))));
        composed.Replace(ServiceDescriptor.Singleton<IPeriodQueue>(new CountedQueue(Queue, requests)));
        services = composed.BuildServiceProvider();
    }

    public InMemoryPeriodQueue Queue { get; } = new();

    public CountedRequests Requests => requests;

    public IServiceProvider Services => services;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void MoveTo(DateTimeOffset now) => clock.SetUtcNow(now);

    /// <summary>What the work asks of storage when nothing is remembered from before.</summary>
    public async Task<StorageOperations> CountAsync(Func<Task> work)
    {
        clock.Advance(Between);
        var before = requests.Operations;
        await work();
        return requests.Operations - before;
    }

    public void Dispose() => services.Dispose();

    private static T Over<T>(HttpPipelinePolicy counting, T options)
        where T : ClientOptions
    {
        options.AddPolicy(counting, HttpPipelinePosition.PerRetry);
        return options;
    }
}
