using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Evaluations;

/// <summary>
/// Reads one evaluation (JSON, UTF-8) in a single pass and lists every fault of its structure; whether its programme knows what it
/// names is <see cref="EvaluationCheck"/>'s to say. Blank answers and comments (absent, null, empty) are left out.
/// </summary>
public static class EvaluationReader
{
    public static EvaluationReading Read(ReadOnlyMemory<byte> utf8)
    {
        var json = ByteOrderMark.Strip(utf8.Span);
        if (Json.Malformed.FindBadEncoding(json) is { } encoding) return Malformed(encoding);
        try
        {
            return new EvaluationParser(json).Read();
        }
        catch (JsonException exception)
        {
            return Malformed(Json.Malformed.From(exception, json));
        }
    }

    private static EvaluationReading Malformed(Fault fault) => new(null, [fault]) { Malformed = true };
}
