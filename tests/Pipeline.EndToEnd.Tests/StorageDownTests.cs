using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Pipeline.EndToEnd.Tests.OtherSeason;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Hosting.Azurite;

namespace Pipeline.EndToEnd.Tests;

public sealed class StorageDownTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_storage_is_down_senders_are_told_to_come_back_and_shoppers_keep_what_they_typed()
    {
        var data = Directory.CreateTempSubdirectory("pipeline-down-");
        var azurite = await AzuriteProcess.StartAsync(data.FullName, NodeTools.OnPath, Cancellation);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = azurite.ConnectionString }).Build();
        await using var app = await SelfHostApp.StartAsync(
            new SelfHostOptions { Port = 0, Configuration = configuration, RunTimers = false, Logging = _ => { } }, Cancellation);
        using var client = new HttpClient { BaseAddress = app.BaseAddress };
        client.DefaultRequestHeaders.Add("x-functions-key", app.Keys.Admin);
        (await client.PutAsync($"api/programmes/{Award.Id}", Json(Award.Definition), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var form = await CreateFormAsync(client);

        await azurite.DisposeAsync();
        var answer = await client.PostAsync("api/evaluations", Json(Award.Dialogues(1, 5)[0].ToJson(Award.Id)), Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        var filled = await client.PostAsync(form, new FormUrlEncodedContent(new Dictionary<string, string> { ["comments.x"] = "Det jeg skrev" }), Cancellation);
        (filled.StatusCode, filled.Headers.RetryAfter!.Delta).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)));
        (await filled.Content.ReadAsStringAsync(Cancellation)).ShouldContain("name=\"comments.x\" value=\"Det jeg skrev\"");
        data.Delete(recursive: true);
    }

    private static async Task<string> CreateFormAsync(HttpClient client)
    {
        var list = $$"""[{"participant":"{{Award.Participants[0]}}","expires":"2099-01-01T00:00:00Z"}]""";
        using var created = await client.PostAsync($"api/links/{Award.Id}", Json(list), Cancellation);
        using var answer = JsonDocument.Parse(await created.Content.ReadAsStringAsync(Cancellation));
        return new Uri(answer.RootElement.GetProperty("links")[0].GetProperty("address").GetString()!).AbsolutePath;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
