using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Functions;
using Pipeline.SelfHost.Hosting.Triggers;

namespace Pipeline.SelfHost.Tests.Support;

/// <summary>The pipeline's own doors over HTTP, with the sample season's programme under an id of its own, a webhook form of the same id, and a clock that the test moves.</summary>
public sealed class SampleHost : IAsyncDisposable
{
    public const string Secret = "whsec_c2FtcGxlLWhvc3Qtc2VjcmV0LW9mLXRoaXJ0eS10d28tYg==";

    private readonly TestHost host;

    private SampleHost(TestHost host, FakeTimeProvider clock, string id) => (this.host, Clock, Id) = (host, clock, id);

    public string Id { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>A client with the admin key.</summary>
    public HttpClient Client => host.Client;

    public Uri Address => host.App.BaseAddress;

    public LogLines Log => host.Log;

    public QueueTriggers Queues => host.App.Queues;

    public IServiceProvider Services => host.App.Services;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public static Task<SampleHost> StartAsync(
        AzuriteFixture azurite, string id, DateTimeOffset at, Action<JsonNode> change, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken) =>
        StartAsync(azurite, id, at, change, settings, (_, _) => { }, cancellationToken);

    /// <summary>`replace` puts other services in place of the composed ones; it is given where the storage is.</summary>
    public static async Task<SampleHost> StartAsync(
        AzuriteFixture azurite, string id, DateTimeOffset at, Action<JsonNode> change, IReadOnlyDictionary<string, string?> settings,
        Action<IServiceCollection, string> replace, CancellationToken cancellationToken)
    {
        var clock = new FakeTimeProvider(at);
        var storage = await azurite.ConnectionStringAsync(cancellationToken);
        var host = await TestHost.StartAsync(
            storage,
            options => options with
            {
                Triggers = typeof(Composition).Assembly,
                Compose = (services, configuration) =>
                {
                    services.AddPipeline(configuration);
                    replace(services, storage);
                },
                TimeProvider = clock,
                Configuration = new ConfigurationBuilder().AddConfiguration(TestHost.Settings(storage)).AddInMemoryCollection(settings)
                    .AddInMemoryCollection([new("Secrets:sample", Secret)]).Build(),
            },
            cancellationToken);
        host.Client.DefaultRequestHeaders.Add("x-functions-key", TestHost.AdminKey);
        var sample = new SampleHost(host, clock, id);
        var definition = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), cancellationToken))!["programme"]!;
        definition["id"] = id;
        change(definition);
        await sample.Get<PutProgramme>().PutAsync(id, Encoding.UTF8.GetBytes(definition.ToJsonString()), cancellationToken);
        using var form = await host.Client.PutAsync(
            $"api/forms/{id}", Json($$"""{ "id": "{{id}}", "programme": "{{id}}", "provider": "native", "secrets": [ "sample" ] }"""), cancellationToken);
        form.EnsureSuccessStatusCode();
        return sample;
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>The headers under which the sender of the form would have sent the body now.</summary>
    public Dictionary<string, string> Sign(ReadOnlySpan<byte> body)
    {
        var seconds = Clock.GetUtcNow().ToUnixTimeSeconds();
        return new Dictionary<string, string>
        {
            [StandardWebhooks.IdHeader] = "msg_1",
            [StandardWebhooks.TimestampHeader] = FormattableString.Invariant($"{seconds}"),
            [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Secret, "msg_1", seconds, body),
        };
    }

    /// <summary>A dialogue of the season on the chat, every answer the best one.</summary>
    public JsonNode Dialogue(string id) => JsonNode.Parse(
        $$"""
        { "id": "{{id}}", "programme": "{{Id}}", "participant": "bjorkeli-energi", "channel": "chat", "occurredAt": "2021-01-12T10:32:00+01:00", "shopper": "s-{{id}}",
          "responder": "human", "outcome": "answered", "waitSeconds": 41,
          "answers": { "answered-in-time": "fast", "welcome": "yes", "asked-needs": "yes", "spelling": "yes", "valued": "yes", "would-buy": "yes", "feeling": "positive", "nps": "9" },
          "comments": {} }
        """)!;

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
