using System.Text.Json;
using Pipeline.Core.Periods;

namespace Pipeline.Adapters.Queues;

/// <summary>A period step as a queue message: `{"programme":"…","period":"…"}`, ids only.</summary>
public static class PeriodStepMessage
{
    public static byte[] Write(PeriodStep step) => StepMessages.Write(step);

    /// <summary>Throws JsonException for anything but a step.</summary>
    public static PeriodStep Read(ReadOnlyMemory<byte> message)
    {
        var step = JsonSerializer.Deserialize<PeriodStep>(message.Span, JsonSerializerOptions.Web);
        return step is { Programme: not null, Period: not null } ? step : throw new JsonException("The message names no programme and period.");
    }
}
