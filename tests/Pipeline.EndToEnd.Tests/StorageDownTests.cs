using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Pipeline.EndToEnd.Tests.OtherSeason;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.EndToEnd.Tests;

public sealed class StorageDownTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_storage_is_down_senders_are_told_to_come_back()
    {
        var data = Directory.CreateTempSubdirectory("pipeline-down-");
        var azurite = await AzuriteProcess.StartAsync(data.FullName, NodeTools.OnPath, Cancellation);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = azurite.ConnectionString }).Build();
        await using var app = await SelfHostApp.StartAsync(
            new SelfHostOptions { Port = 0, Configuration = configuration, RunTimers = false, Logging = _ => { } }, Cancellation);
        using var client = new HttpClient { BaseAddress = app.BaseAddress };
        client.DefaultRequestHeaders.Add("x-functions-key", app.Keys.Admin);
        (await client.PutAsync($"api/programmes/{Award.Id}", Json(Award.Definition), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);

        await azurite.DisposeAsync();
        var answer = await client.PostAsync("api/evaluations", Json(Award.Dialogues(1, 5)[0].ToJson(Award.Id)), Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        data.Delete(recursive: true);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
