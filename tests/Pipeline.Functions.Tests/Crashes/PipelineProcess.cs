using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The pipeline as it is composed in production, for the life of one process, over storage and a mail service that outlive it.</summary>
internal sealed class PipelineProcess : IDisposable
{
    private readonly ServiceProvider services;

    public PipelineProcess(string storage, FakeSendGrid mails, IPeriodQueue queue, FakeTimeProvider clock, string programme, CrashPoint point)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage,
            ["SendGrid:ApiKey"] = FakeSendGrid.Key,
            ["SendGrid:BaseUrl"] = mails.Address.ToString(),
            ["SendGrid:MailsPerSecond"] = "100000000",
        }).Build();
        var composed = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddPipeline(configuration);
        var network = new CrashingNetwork(point);
        composed.Replace(ServiceDescriptor.Singleton(new TableServiceClient(storage, Over(network, new TableClientOptions()))));
        composed.Replace(ServiceDescriptor.Singleton(new BlobServiceClient(storage, Over(network, new BlobClientOptions()))));
        composed.Replace(ServiceDescriptor.Singleton(new QueueServiceClient(storage, Over(network, StorageQueuePeriodQueue.ClientOptions()))));
        composed.Replace(ServiceDescriptor.Singleton<IPeriodQueue>(new CrashingQueue(queue, point)));
        composed.Replace(ServiceDescriptor.Singleton<IProgrammeStore>(provider => new OneProgramme(ActivatorUtilities.CreateInstance<BlobProgrammeStore>(provider), programme)));
        composed.Replace(ServiceDescriptor.Singleton<IMailSender>(provider => new CrashingSender(ActivatorUtilities.CreateInstance<SendGridMailSender>(provider), point)));
        services = composed.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();

    private static T Over<T>(HttpPipelinePolicy network, T options)
        where T : ClientOptions
    {
        options.AddPolicy(network, HttpPipelinePosition.PerRetry);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return options;
    }
}
