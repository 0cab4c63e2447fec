using System.Text.Json;
using Pipeline.Core.Delivery.Mailings;

namespace Pipeline.Adapters.Queues;

/// <summary>A mailing's step as a queue message: `{"programme":"…","period":"…","kind":"…"}`.</summary>
public static class MailStepMessage
{
    public static byte[] Write(MailStep step) => StepMessages.Write(step);

    /// <summary>Throws JsonException for anything but a step.</summary>
    public static MailStep Read(ReadOnlyMemory<byte> message)
    {
        var step = JsonSerializer.Deserialize<MailStep>(message.Span, JsonSerializerOptions.Web);
        return step is { Programme: not null, Period: not null, Kind: not null } ? step : throw new JsonException("The message names no programme, period and kind.");
    }
}
