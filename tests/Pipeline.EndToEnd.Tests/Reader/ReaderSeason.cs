using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.EndToEnd.Tests.Reader;

/// <summary>The sample season in a running pipeline, closed and published: what readers' pages are tried on.</summary>
[CollectionDefinition(nameof(ReaderSeason))]
public sealed class ReaderSeason : IAsyncLifetime, ICollectionFixture<ReaderSeason>
{
    public const string Award = "serviceprisen-2021", Week = "2021-W03";

    private readonly RunningPipeline pipeline = new();

    private static CancellationToken Cancellation => CancellationToken.None;

    public RunningPipeline Pipeline => pipeline;

    /// <summary>The path of a participant's report.</summary>
    public string Report { get; private set; } = "";

    /// <summary>An address of the pipeline.</summary>
    public string At(string path) => new Uri(pipeline.App.BaseAddress, path).ToString();

    public async ValueTask InitializeAsync()
    {
        await pipeline.InitializeAsync();
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Cancellation))!;
        (await pipeline.PutAsync($"api/programmes/{Award}", sample["programme"]!.ToJsonString(), Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        var evaluations = string.Join('\n', sample["evaluations"]!.AsArray().Select(each => each!.ToJsonString()));
        (await pipeline.PostAsync("api/evaluations", evaluations, "application/x-ndjson", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var period in (string[])[Week, "season"])
        {
            (await pipeline.PostAsync($"api/periods/{Award}/{period}/close", "", "application/json", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
            await pipeline.App.Queues.WhenIdleAsync(Cancellation);
        }

        await PublishAsync();
        var participant = sample["programme"]!["participants"]![0]!["id"]!.GetValue<string>();
        var reissued = await pipeline.PostAsync($"api/reports/{Award}/season/{participant}/reissue", "", "application/json", Cancellation);
        using var answer = JsonDocument.Parse(await reissued.Content.ReadAsStringAsync(Cancellation));
        Report = new Uri(answer.RootElement.GetProperty("link").GetString()!).AbsolutePath;
    }

    public ValueTask DisposeAsync() => pipeline.DisposeAsync();

    private async Task PublishAsync()
    {
        using var drafts = JsonDocument.Parse(await pipeline.Client.GetStringAsync($"api/drafts/{Award}", Cancellation));
        var root = drafts.RootElement;
        foreach (var draft in (root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("drafts")).EnumerateArray().Where(draft => draft.GetProperty("kind").GetString() == "post"))
        {
            var (period, slug) = (draft.GetProperty("period").GetString(), draft.GetProperty("slug").GetString());
            (await pipeline.PostAsync($"api/drafts/{Award}/{period}/{slug}/approve", "", "application/json", Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
        }
    }
}
