namespace Pipeline.Adapters.Tests.Forms.Providers.AppsScript;

/// <summary>A request of the script, its body as the bytes that left.</summary>
internal sealed record SentRequest(string Url, string ContentType, Dictionary<string, string> Headers, byte[] Body);
