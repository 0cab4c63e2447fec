using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Adapters.Forms;

namespace Pipeline.EndToEnd.Tests.Desk;

/// <summary>The sample season of ten participants in a running pipeline, three weeks closed, with quotes that wait for an editor: what the tests of the desk look at.</summary>
[CollectionDefinition(nameof(DeskSeason))]
public sealed class DeskSeason : IAsyncLifetime, ICollectionFixture<DeskSeason>
{
    public const string Award = "serviceprisen-2021", Week = "2021-W03";

    private readonly RunningPipeline pipeline = new();

    private static CancellationToken Cancellation => CancellationToken.None;

    public RunningPipeline Pipeline => pipeline;

    public string AdminKey => pipeline.App.Keys.Admin;

    public string LeaderKey => pipeline.App.Keys.Function;

    /// <summary>An address of the pipeline.</summary>
    public string At(string path) => new Uri(pipeline.App.BaseAddress, path).ToString();

    public async ValueTask InitializeAsync()
    {
        await pipeline.InitializeAsync();
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Cancellation))!;
        sample["programme"]!["rules"]!["quotes"] = "approve";
        (await pipeline.PutAsync($"api/programmes/{Award}", sample["programme"]!.ToJsonString(), Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var evaluations = string.Join('\n', sample["evaluations"]!.AsArray().Select(each => each!.ToJsonString()));
        (await pipeline.PostAsync("api/evaluations", evaluations, "application/x-ndjson", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var week in (string[])["2021-W01", "2021-W02", Week]) await CloseAsync(week);
    }

    /// <summary>A genuine payload of a form whose mapping does not fit, marked by a word.</summary>
    public async Task QuarantineAsync(string word, CancellationToken cancellationToken)
    {
        const string form = """{ "id": "desk-form", "programme": "serviceprisen-2021", "provider": "native", "secrets": ["test"] }""";
        (await pipeline.PutAsync("api/forms/desk-form", form, cancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
        var (body, at) = (Encoding.UTF8.GetBytes($$"""{ "id": "{{word}}", "programme": "serviceprisen-2021" }"""), pipeline.Clock.GetUtcNow().ToUnixTimeSeconds());
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/hooks/desk-form") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(StandardWebhooks.IdHeader, word);
        request.Headers.Add(StandardWebhooks.TimestampHeader, at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(RunningPipeline.Secret, word, at, body));
        (await pipeline.Client.SendAsync(request, cancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Closes a period and waits until its work is done or waits for somebody.</summary>
    public async Task CloseAsync(string period)
    {
        (await pipeline.PostAsync($"api/periods/{Award}/{period}/close", "", "application/json", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        await pipeline.App.Queues.WhenIdleAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => pipeline.DisposeAsync();
}
