using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Pipeline.Adapters.Forms;
using Pipeline.Core.Evaluations;

namespace Pipeline.SelfHost.Demo;

/// <summary>Plays the form service: sends evaluations as webhooks signed by Standard Webhooks, and counts what the door said.</summary>
public sealed class WebhookSender(HttpClient client, string form, string secret, TimeProvider clock)
{
    private const int AtOnce = 16;

    private readonly ConcurrentDictionary<string, int> outcomes = new(StringComparer.Ordinal);

    /// <summary>How often each outcome was answered: `stored`, `duplicate`, `revised`, `quarantined`.</summary>
    public IReadOnlyDictionary<string, int> Outcomes => outcomes;

    public async Task SendAsync(IEnumerable<Evaluation> evaluations, Action sent, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(evaluations, options, async (evaluation, cancellation) =>
        {
            await SendAsync(evaluation, cancellation);
            sent();
        });
    }

    private async Task SendAsync(Evaluation evaluation, CancellationToken cancellationToken)
    {
        var body = EvaluationWriter.Write(evaluation);
        var id = $"msg-{evaluation.Id}";
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/hooks/{form}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(StandardWebhooks.IdHeader, id);
        request.Headers.Add(StandardWebhooks.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(secret, id, timestamp, body));
        using var response = await client.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"The webhook of {evaluation.Id} was answered {(int)response.StatusCode}: {answer}");
        using var document = JsonDocument.Parse(answer);
        outcomes.AddOrUpdate(document.RootElement.GetProperty("outcome").GetString()!, 1, (_, count) => count + 1);
    }
}
