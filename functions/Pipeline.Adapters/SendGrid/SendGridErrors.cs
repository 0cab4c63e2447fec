using System.Text;
using System.Text.Json;
using Pipeline.Core;

namespace Pipeline.Adapters.SendGrid;

/// <summary>What SendGrid says is wrong, as one line for the ledger.</summary>
internal static class SendGridErrors
{
    private const int Longest = 300;
    private const int MostBytes = 16 * 1024;

    /// <summary>The messages of an answer that is no success; "no reason given" when it breaks off or holds none.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return "";
        try
        {
            var bytes = new byte[MostBytes];
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return Line(bytes.AsMemory(0, await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancellationToken)));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            // The status has come whole and decides alone; only its reason is lost.
            return NoReason;
        }
    }

    private const string NoReason = "no reason given";

    private static string Line(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var messages = document.RootElement.GetProperty("errors").EnumerateArray().Select(error =>
                error.TryGetProperty("field", out var field) && field.ValueKind == JsonValueKind.String
                    ? $"{error.GetProperty("message").GetString()} ({field.GetString()})"
                    : error.GetProperty("message").GetString());
            return Short(string.Join("; ", messages));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A proxy answers in words of its own.
            return Short(Encoding.UTF8.GetString(json.Span));
        }
    }

    public static string Short(string text) => TextCleaner.Clean(text) switch
    {
        "" => NoReason,
        { Length: > Longest } line => line[..Longest] + "…",
        var line => line,
    };
}
