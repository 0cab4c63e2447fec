using System.Text.Json;

namespace Pipeline.Testing.SendGrid;

/// <summary>A mail that the fake took, as it came.</summary>
public sealed record FakeMail(string Id, byte[] Body)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    public JsonElement Arguments => Json.GetProperty("personalizations")[0].GetProperty("custom_args");

    public string Key => Arguments.GetProperty("delivery").GetString()!;

    public string To => Json.GetProperty("personalizations")[0].GetProperty("to")[0].GetProperty("email").GetString()!;
}
