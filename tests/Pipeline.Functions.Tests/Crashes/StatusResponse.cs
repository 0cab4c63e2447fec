using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>An answer that is a status and nothing else, as a service or a proxy in front of it gives when it is too busy to say more.</summary>
internal sealed class StatusResponse(int status, string clientRequestId) : Response
{
    public override int Status => status;

    public override bool IsError => true;

    public override string ReasonPhrase => status.ToString(CultureInfo.InvariantCulture);

    public override Stream? ContentStream { get; set; } = new MemoryStream();

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = null) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) => (values = null) is not null;
}
