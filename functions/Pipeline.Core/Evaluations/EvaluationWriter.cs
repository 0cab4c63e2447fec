using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Core.Evaluations;

/// <summary>Writes an evaluation as the contract's JSON (UTF-8). Answers and comments are in ordinal order, so equal content gives equal bytes.</summary>
public static class EvaluationWriter
{
    // The JSON is a document of its own, never part of a page, so Norwegian letters stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Evaluation evaluation)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("id", evaluation.Id);
        writer.WriteString("programme", evaluation.Programme);
        writer.WriteString("participant", evaluation.Participant);
        writer.WriteString("channel", evaluation.Channel);
        writer.WriteString("occurredAt", evaluation.OccurredAt.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        if (evaluation.Shopper is { } shopper) writer.WriteString("shopper", shopper);
        writer.WriteString("responder", WireNames.Of(evaluation.Responder));
        writer.WriteString("outcome", WireNames.Of(evaluation.Outcome));
        if (evaluation.WaitSeconds is { } seconds) writer.WriteNumber("waitSeconds", seconds);
        WriteTexts(writer, "answers", evaluation.Answers);
        WriteTexts(writer, "comments", evaluation.Comments);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts.OrderBy(entry => entry.Key, StringComparer.Ordinal)) writer.WriteString(key, text);
        writer.WriteEndObject();
    }
}
