using System.Net;
using System.Text.Json;
using Pipeline.Core;
using Pipeline.Core.Forms;
using Pipeline.Core.Json;

namespace Pipeline.Adapters.Forms.Thin;

/// <summary>
/// Asks a form service for answers that its webhook does not hold: over https, from hosts that the service is known by, with ids that cannot change the
/// address. What cannot be had now is a fault, so that the webhook waits in quarantine and can be replayed.
/// </summary>
public sealed class ServiceReader(Func<HttpClient> clients)
{
    private const int MostBytes = 4 * 1024 * 1024;

    // A sender waits for the answer; there is time for one question.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>The JSON at the path, read by `read`; or the faults that prevent it. `trusted` are hosts, or with a leading dot what they end with.</summary>
    public async Task<HookReading> ReadAsync(
        FormDefinition form, string? access, IReadOnlyList<string> trusted, string path, Action<HttpRequestMessage, string> authorise,
        Func<JsonElement, HookReading> read, CancellationToken cancellationToken)
    {
        if (form.Access is not { } known) return JsonHook.Unreadable("/access", "The webhook holds no answers; say in \"access\" how to ask for them.");
        if (!trusted.Any(host => host[0] == '.' ? known.Host.EndsWith(host, StringComparison.Ordinal) : known.Host == host))
            return JsonHook.Unreadable("/access/host", $"The host is none of the form service's: {string.Join(", ", trusted)}.");
        if (access is not { Length: > 0 }) return JsonHook.Unreadable("/access/secret", "The secret of this name has no value.");

        // A line break at its end is easily pasted along.
        if (!access.All(character => character is > ' ' and < '\u007f'))
            return JsonHook.Unreadable("/access/secret", "The secret of this name holds a space, a line break or another character that cannot be sent in a header.");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://{known.Host}{path}"));
        authorise(request, access);
        var (bytes, fault) = await TryFetchAsync(request, cancellationToken);
        if (bytes is null) return fault!;
        var (root, malformed) = JsonDocuments.Parse(bytes);
        return malformed is null ? read(root) : new HookReading.Unreadable([new Fault("", $"The form service's answer: {malformed.Detail}")]);
    }

    private async Task<(byte[]? Bytes, HookReading? Fault)> TryFetchAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Limit);
        try
        {
            using var client = clients();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.StatusCode != HttpStatusCode.OK) return (null, JsonHook.Unreadable("", $"The form service answered {(int)response.StatusCode}; replay the webhook later."));
            await response.Content.LoadIntoBufferAsync(MostBytes, patience.Token);
            return (await response.Content.ReadAsByteArrayAsync(patience.Token), null);
        }
        catch (HttpRequestException failure)
        {
            return (null, JsonHook.Unreadable("", $"The form service could not be asked ({failure.HttpRequestError}); replay the webhook later."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, JsonHook.Unreadable("", $"The form service did not answer within {Limit.TotalSeconds} seconds; replay the webhook later."));
        }
    }
}
