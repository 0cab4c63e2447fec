using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;
using Pipeline.Core.Telemetry;

namespace Pipeline.Functions.Telemetry;

/// <summary>
/// Puts what the work under way is about on every log sentence that leaves: the ids on its span. Scopes are not sent, because that of a request holds its address,
/// and addresses hold tokens.
/// </summary>
internal sealed class CorrelatedLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        var ids = new List<KeyValuePair<string, object?>>();
        for (var span = Activity.Current; span is not null; span = span.Parent)
        {
            foreach (var (name, value) in span.TagObjects)
                if (AttributeNames.All.Contains(name) && ids.All(known => known.Key != name)) ids.Add(new(name, value));
        }

        if (ids.Count > 0) data.Attributes = [.. data.Attributes ?? [], .. ids];
    }
}
