using System.Security.Cryptography;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Doors;

/// <summary>Sends webhooks to the sample host as bytes, and looks at what it kept.</summary>
internal sealed class HookSender(SampleHost host, CancellationToken cancellationToken)
{
    private static readonly DateOnly From = new(2020, 12, 1), Through = new(2021, 3, 31);

    public async Task<int> SendAsync(IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body, int chunk = 0, string? form = null) =>
        (await RawHttp.PostAsync(host.Address, $"api/hooks/{form ?? host.Id}", headers, body, chunk, cancellationToken)).Status;

    /// <summary>Signed by the form's own secret.</summary>
    public Task<int> SendGenuineAsync(ReadOnlyMemory<byte> body, string? contentType = "application/json", int chunk = 0) =>
        SendAsync(contentType is null ? host.Sign(body.Span) : host.Sign(body.Span).Append(new("Content-Type", contentType)), body, chunk);

    public async Task<IReadOnlyList<string>> EvaluationsAsync() =>
        [.. (await host.Get<IEvaluationStore>().ReadAsync(new(host.Id, "bjorkeli-energi"), From, Through, cancellationToken)).Select(each => each.Evaluation.Id)];

    /// <summary>Whether the bytes wait in quarantine, whole.</summary>
    public async Task<bool> IsQuarantinedAsync(byte[] body) =>
        await host.Get<IQuarantine>().FindAsync(host.Id, Convert.ToHexStringLower(SHA256.HashData(body)), cancellationToken) is { } kept && kept.Raw.Span.SequenceEqual(body);

    public async Task<int> QuarantinedAsync() => (await host.Get<IQuarantine>().ListAsync(host.Id, cancellationToken)).Count;
}
