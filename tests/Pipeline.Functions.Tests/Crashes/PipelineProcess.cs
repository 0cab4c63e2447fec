using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.SendGrid;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Options;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The pipeline as it is composed in production, for the life of one process, over storage and a mail service that outlive it.</summary>
internal sealed class PipelineProcess : IDisposable
{
    private readonly ServiceProvider services;

    public PipelineProcess(
        string storage, FakeSendGrid mails, IPeriodQueue queue, IMailQueue mailQueue, FakeTimeProvider clock, string programme, CrashPoint point, HttpPipelinePolicy? weather = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage,
            ["SendGrid:ApiKey"] = FakeSendGrid.Key,
            ["SendGrid:BaseUrl"] = mails.Address.ToString(),
            ["SendGrid:MailsPerSecond"] = "100000000",
        }).Build();
        var composed = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddPipeline(configuration);
        var clients = StorageClients.Of(StorageSettings.From(configuration), options => Over(options, new CrashingNetwork(point), weather));
        composed.Replace(ServiceDescriptor.Singleton(clients.Tables));
        composed.Replace(ServiceDescriptor.Singleton(clients.Blobs));
        composed.Replace(ServiceDescriptor.Singleton(clients.Queues));
        composed.Replace(ServiceDescriptor.Singleton<IPeriodQueue>(new CrashingQueue(queue, point)));
        composed.Replace(ServiceDescriptor.Singleton<IMailQueue>(new CrashingMailQueue(mailQueue, point)));
        composed.Replace(ServiceDescriptor.Singleton<IProgrammeStore>(provider => new OneProgramme(ActivatorUtilities.CreateInstance<BlobProgrammeStore>(provider), programme)));
        composed.Replace(ServiceDescriptor.Singleton<IMailSender>(provider => new CrashingSender(ActivatorUtilities.CreateInstance<SendGridMailSender>(provider), point)));
        services = composed.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();

    /// <summary>As many tries as in production, without the pauses in between.</summary>
    private static void Over(ClientOptions options, params HttpPipelinePolicy?[] policies)
    {
        foreach (var policy in policies.OfType<HttpPipelinePolicy>()) options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
    }
}
