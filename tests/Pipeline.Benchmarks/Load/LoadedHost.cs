using System.Net.Http.Headers;
using System.Text;
using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Functions;
using Pipeline.SelfHost.Hosting;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Benchmarks.Load;

/// <summary>The pipeline on loopback over storage that is given, as `serve` composes it; mails go to SendGrid's stand-in as fast as it takes them.</summary>
internal sealed class LoadedHost : IAsyncDisposable
{
    public const string Secret = "whsec_bG9hZC1zZWNyZXQtb2YtdGhpcnR5LXR3by1ieXRlcy0=";

    private readonly FakeSendGrid sendGrid;

    private LoadedHost(SelfHostApp app, FakeSendGrid sendGrid, SlowNetwork network)
    {
        (App, this.sendGrid, Network) = (app, sendGrid, network);
        Client = new HttpClient { BaseAddress = app.BaseAddress };
        Client.DefaultRequestHeaders.Add("x-functions-key", app.Keys.Admin);
    }

    public SelfHostApp App { get; }

    /// <summary>With the admin key.</summary>
    public HttpClient Client { get; }

    /// <summary>On the way to tables.</summary>
    public SlowNetwork Network { get; }

    public int MailsTaken => sendGrid.Taken.Count;

    public static async Task<LoadedHost> StartAsync(string storage, Action<IServiceCollection> replace, CancellationToken cancellationToken)
    {
        var (sendGrid, network) = (await FakeSendGrid.StartAsync(cancellationToken), new SlowNetwork());
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage,
            ["Secrets:load"] = Secret,
            ["SendGrid:ApiKey"] = FakeSendGrid.Key,
            ["SendGrid:BaseUrl"] = sendGrid.Address.ToString(),
            ["SendGrid:MailsPerSecond"] = "100000",
        };
        var app = await SelfHostApp.StartAsync(
            new SelfHostOptions
            {
                Port = 0,
                RunTimers = false,
                Quiet = true,
                Logging = _ => { },
                Configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build(),
                Compose = (services, configuration) =>
                {
                    services.AddPipeline(configuration);
                    services.Replace(ServiceDescriptor.Singleton(new TableServiceClient(storage, Over(network))));
                    replace(services);
                },
            },
            cancellationToken);
        return new LoadedHost(app, sendGrid, network);
    }

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async Task PutAsync(string path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await Client.PutAsync(path, content, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"PUT {path}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    public Task PutFormAsync(string form, string programme, CancellationToken cancellationToken) => PutAsync(
        $"api/forms/{form}", Encoding.UTF8.GetBytes($$"""{ "id": "{{form}}", "programme": "{{programme}}", "provider": "native", "secrets": [ "load" ] }"""), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        await sendGrid.DisposeAsync();
    }

    /// <summary>As patient as the product's own client.</summary>
    private static TableClientOptions Over(SlowNetwork network)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        options.AddPolicy(network, HttpPipelinePosition.PerRetry);
        return options;
    }
}
