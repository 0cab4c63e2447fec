using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Core.Telemetry;

namespace Pipeline.Testing;

/// <summary>Every span and measurement that the pipeline makes while it listens, also those of tests that run at the same time.</summary>
public sealed class RecordedTelemetry : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ConcurrentQueue<Measured> measurements = new();
    private readonly ActivityListener listener;
    private readonly MeterListener meters = new();

    public RecordedTelemetry()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        meters.InstrumentPublished = (instrument, each) =>
        {
            if (instrument.Meter.Name == PipelineMeter.MeterName) each.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measurements.Enqueue(new(instrument.Name, value, [.. tags])));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measurements.Enqueue(new(instrument.Name, value, [.. tags])));
        meters.Start();
    }

    public IReadOnlyList<Activity> Spans => [.. spans];

    public IReadOnlyList<Measured> Measurements => [.. measurements];

    /// <summary>Every name and value that a backend would be sent.</summary>
    public IEnumerable<string> Texts =>
    [
        .. Spans.SelectMany(span => Said(span.TagObjects).Concat(span.Links.SelectMany(link => Said(link.Tags ?? []))).Concat(span.Events.SelectMany(each => Said(each.Tags)))
            .Concat(span.Baggage.SelectMany(each => new[] { each.Key, each.Value ?? "" })).Append(span.DisplayName).Append(span.StatusDescription ?? "")),
        .. Measurements.SelectMany(each => Said(each.Tags).Append(each.Instrument)),
    ];

    public void Dispose()
    {
        listener.Dispose();
        meters.Dispose();
    }

    private static IEnumerable<string> Said(IEnumerable<KeyValuePair<string, object?>> tags) => tags.SelectMany(tag => new[] { tag.Key, $"{tag.Value}" });

    /// <summary>One measurement.</summary>
    public sealed record Measured(string Instrument, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags)
    {
        public object? this[string attribute] => Tags.FirstOrDefault(tag => tag.Key == attribute).Value;
    }
}
