using System.Diagnostics;
using Pipeline.Core.Delivery;

namespace Pipeline.Core.Telemetry;

/// <summary>What spans and measurements tell of one mail: which delivery, and where it stands.</summary>
internal static class MailTelemetry
{
    public static Activity? Start(string name, MailDelivery delivery)
    {
        var span = PipelineTrace.Start(name);
        if (span is null) return null;
        span.About(delivery.Programme, delivery.Period);
        return span.SetTag(AttributeNames.Kind, delivery.Kind).SetTag(AttributeNames.Delivery, SafeId.Delivery(delivery));
    }

    public static void Moved(Activity? span, MailDelivery delivery)
    {
        var state = delivery.State.ToString().ToLowerInvariant();
        span?.SetTag(AttributeNames.State, state);
        PipelineMeter.Mail(delivery.Programme, delivery.Kind, state);
    }
}
