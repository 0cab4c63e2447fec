using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Core.Periods;

namespace Pipeline.Core.Results;

/// <summary>An explanation as JSON: what the figure is, its value or why it is not shown, the method, and what went in.</summary>
public static class ExplanationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static byte[] Write(PeriodExplanation explained)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        var (explanation, measure) = (explained.Explanation, explained.Explanation.Measure);
        json.WriteStartObject();
        json.WriteString("id"u8, explanation.Id);
        json.WriteString("period"u8, explained.Period.Text);
        json.WriteString("phase"u8, explained.Phase == Phase.Final ? "final"u8 : "running"u8);
        json.WriteBoolean("dataChanged"u8, explained.DataChanged);
        WriteValue(json, explanation);
        json.WriteString("definition"u8, measure.Note);
        json.WriteString("unit"u8, explanation.Figure?.Unit ?? measure.Unit);
        json.WriteString("n counts"u8, measure.N);
        json.WriteString("interval"u8, measure.Interval);
        json.WriteString("method"u8, measure.Method);
        json.WriteStartArray("ingredients"u8);
        foreach (var ingredient in explanation.Ingredients)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, ingredient.Name);
            json.WriteString("value"u8, ingredient.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter json, Explanation explanation)
    {
        if (explanation.Figure is { } figure)
        {
            json.WriteNumber("value"u8, figure.Value);
            json.WriteNumber("n"u8, figure.N);
            if (figure.Low is { } low) json.WriteNumber("low"u8, low);
            if (figure.High is { } high) json.WriteNumber("high"u8, high);
        }
        else
        {
            json.WriteString("notShown"u8, explanation.Suppressed?.Reason ?? "nothing was measured");
        }
    }
}
