using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Configuration;
using Pipeline.SelfHost.Demo;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.EndToEnd.Tests;

/// <summary>The whole pipeline in this process, on a free port with an Azurite of its own and a clock that the test moves.</summary>
public sealed class RunningPipeline : IAsyncLifetime
{
    public const string Secret = "whsec_ZW5kLXRvLWVuZC1zZWNyZXQtb2YtdGhpcnR5LXR3bw==";

    /// <summary>Opens the desk for an editor.</summary>
    public const string EditorKey = "editor-key-of-the-end-to-end-tests";

    private readonly string data = Directory.CreateTempSubdirectory("pipeline-e2e-").FullName;

    public SelfHostApp App { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where telemetry goes, with all that is logged; null for nowhere.</summary>
    public Uri? Collector { get; init; }

    public DemoClock Clock { get; } = new(DateTimeOffset.Parse("2024-02-01T00:00:00Z", CultureInfo.InvariantCulture));

    public async ValueTask InitializeAsync()
    {
        App = await SelfHostApp.StartAsync(
            new SelfHostOptions
            {
                Port = 0,
                DataDirectory = data,
                TimeProvider = Clock,
                RunTimers = false,
                Quiet = Collector is null,
                Logging = Collector is null ? null : _ => { },
                Configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
                {
                    ["Secrets:test"] = Secret,
                    ["Desk:Key:Editor"] = EditorKey,
                    ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector?.ToString(),
                    ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                }).Build(),
            },
            CancellationToken.None);
        Client = new HttpClient { BaseAddress = App.BaseAddress };
        Client.DefaultRequestHeaders.Add("x-functions-key", App.Keys.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    public Task<HttpResponseMessage> PutAsync(string path, string json, CancellationToken cancellationToken) =>
        Client.PutAsync(path, Content(json, "application/json"), cancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type, CancellationToken cancellationToken) =>
        Client.PostAsync(path, Content(body, type), cancellationToken);

    private static ByteArrayContent Content(string text, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }
}
