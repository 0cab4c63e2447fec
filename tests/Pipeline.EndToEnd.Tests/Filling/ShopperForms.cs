using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Evaluations;

namespace Pipeline.EndToEnd.Tests.Filling;

/// <summary>A running pipeline with the programme of the sample season, and links to its form.</summary>
[CollectionDefinition(nameof(ShopperForms))]
public sealed class ShopperForms : IAsyncLifetime, ICollectionFixture<ShopperForms>
{
    private const string Award = "serviceprisen-2021";

    private readonly RunningPipeline pipeline = new();
    private string participant = "";

    private static CancellationToken Cancellation => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await pipeline.InitializeAsync();
        var programme = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Cancellation))!["programme"]!;
        participant = programme["participants"]![0]!["id"]!.GetValue<string>();
        (await pipeline.PutAsync($"api/programmes/{Award}", programme.ToJsonString(), Cancellation)).IsSuccessStatusCode.ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => pipeline.DisposeAsync();

    /// <summary>The address of a new form, and the id of the evaluation that it leads to.</summary>
    public async Task<(string Address, string Evaluation)> CreateAsync(string? channel = "phone")
    {
        using var created = await pipeline.Client.PostAsJsonAsync(
            $"api/links/{Award}", new[] { new { participant, shopper = "s-1", channel, expires = "2099-01-01T00:00:00Z" } }, Cancellation);
        var link = (await created.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("links")[0];
        var path = new Uri(link.GetProperty("address").GetString()!).AbsolutePath;
        return (new Uri(pipeline.App.BaseAddress, path).ToString(), link.GetProperty("evaluation").GetString()!);
    }

    /// <summary>What was stored of a dialogue; null when nothing was.</summary>
    public Task<StoredEvaluation?> FindAsync(string evaluation) =>
        pipeline.App.Services.GetRequiredService<IEvaluationStore>().FindAsync(new(Award, participant), evaluation, Cancellation);
}
