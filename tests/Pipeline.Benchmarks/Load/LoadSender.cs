using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Evaluations;

namespace Pipeline.Benchmarks.Load;

/// <summary>Sends evaluations of a season as signed webhooks, each one a new one, and remembers what was answered.</summary>
internal sealed class LoadSender(Uri host, string form, IReadOnlyList<Evaluation> season) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient client = new() { BaseAddress = host };
    private readonly ConcurrentBag<string> stored = [];
    private readonly ConcurrentDictionary<string, int> others = new(StringComparer.Ordinal);
    private int sent;

    /// <summary>The ids that were answered 202 and stored.</summary>
    public IReadOnlyCollection<string> Stored => stored;

    /// <summary>How often anything else was answered.</summary>
    public IReadOnlyDictionary<string, int> Others => others;

    /// <summary>The seconds after which the sender is to come back; null when the evaluation was taken, or the answer said nothing of coming back.</summary>
    public async Task<int?> SendAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref sent) - 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"{form}-{number:0000000}");
        var body = EvaluationWriter.Write(season[number % season.Count] with { Id = id });
        var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/hooks/{form}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Add(StandardWebhooks.IdHeader, id);
        request.Headers.Add(StandardWebhooks.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(LoadedHost.Secret, id, seconds, body));
        using var answer = await client.SendAsync(request, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Accepted && said.Contains("\"stored\"", StringComparison.Ordinal)) stored.Add(id);
        else if (answer.StatusCode != HttpStatusCode.Accepted || said.Length > 0) Count(answer);
        return (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds;
    }

    public void Dispose() => client.Dispose();

    private void Count(HttpResponseMessage answer) =>
        others.AddOrUpdate(string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode}{(answer.Headers.RetryAfter is null ? "" : " with Retry-After")}"), 1, (_, times) => times + 1);
}
