using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Commands;

/// <summary>The real program is killed in the middle of taking evaluations, again and again, over storage that stays.</summary>
[Trait("Category", "Slow")]
public sealed class KilledServeTests(AzuriteFixture azurite)
{
    private const string Programme = "killed-2021";
    private const int Evaluations = 60, Kills = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_was_answered_is_kept_once_however_often_the_process_is_killed()
    {
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), Token))!;
        sample["programme"]!["id"] = Programme;
        foreach (var evaluation in sample["evaluations"]!.AsArray()) evaluation!["programme"] = Programme;
        var bodies = sample["evaluations"]!.AsArray().Take(Evaluations).Select(each => each!.ToJsonString()).ToList();
        var serve = await StartAsync();
        (await SendAsync(serve, HttpMethod.Put, $"api/programmes/{Programme}", sample["programme"]!.ToJsonString())).ShouldBe(HttpStatusCode.Created);

        for (var at = 0; at < bodies.Count; at++)
        {
            var answer = SendAsync(serve, HttpMethod.Post, "api/evaluations", bodies[at]);
            if (at % (Evaluations / Kills) == 1)
            {
                // The request is on its way; nobody knows how far it came.
                serve.Process.Kill();
                await serve.Process.WaitForExitAsync(Token);
                await Task.WhenAny(answer);
                serve.Process.Dispose();
                serve = await StartAsync();
                answer = SendAsync(serve, HttpMethod.Post, "api/evaluations", bodies[at]);
            }

            ((int)await answer).ShouldBeInRange(200, 201);
        }

        var kept = JsonDocument.Parse(await serve.Client.GetStringAsync($"api/review/{Programme}?top=500", Token)).RootElement;
        serve.Process.Kill();
        serve.Process.Dispose();
        kept.GetProperty("total").GetInt32().ShouldBe(Evaluations);
        kept.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("revision").GetInt32() == 1);
    }

    private static async Task<HttpStatusCode> SendAsync((Process Process, HttpClient Client) serve, HttpMethod method, string path, string json)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        return (await serve.Client.SendAsync(request, Token)).StatusCode;
    }

    private async Task<(Process Process, HttpClient Client)> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "serve", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = await azurite.ConnectionStringAsync(Token);
        start.Environment["Keys__Admin"] = TestHost.AdminKey;
        var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Token);
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.Split("Address", StringSplitOptions.TrimEntries) is not ["", var address]) continue;
            _ = process.StandardOutput.ReadToEndAsync(Token);
            var client = new HttpClient { BaseAddress = new Uri(address) };
            client.DefaultRequestHeaders.Add("x-functions-key", TestHost.AdminKey);
            return (process, client);
        }

        throw new InvalidOperationException(await error);
    }
}
