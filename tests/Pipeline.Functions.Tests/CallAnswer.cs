using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Tests;

/// <summary>An answer's status, body and headers.</summary>
internal sealed record CallAnswer(int Status, string Body, IHeaderDictionary Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
