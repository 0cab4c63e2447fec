using System.Diagnostics;

namespace Pipeline.Core.Telemetry;

/// <summary>The one source of spans. Without a listener nothing is made, and every call answers null.</summary>
public static class PipelineTrace
{
    public const string SourceName = "Pipeline";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>A span within the work under way.</summary>
    public static Activity? Start(string name) => Source.StartActivity(name);

    /// <summary>The span of the work under way, when it is one of these.</summary>
    public static Activity? Here => Activity.Current is { Source.Name: SourceName } span ? span : null;

    /// <summary>A span that goes on from another's, in another process perhaps, and is linked to the one under way here; within that one when none is given.</summary>
    public static Activity? Continue(string name, ActivityContext? from) => from is { } context
        ? Source.StartActivity(name, ActivityKind.Consumer, context, links: Activity.Current is { } here ? [new ActivityLink(here.Context)] : null)
        : Source.StartActivity(name, ActivityKind.Consumer);

    /// <summary>A span within the work under way that others led to.</summary>
    public static Activity? StartFrom(string name, IEnumerable<string?> causes) => Source.HasListeners()
        ? Source.StartActivity(name, ActivityKind.Internal, default(ActivityContext), links: causes.Distinct().Select(TraceParent.Read).OfType<ActivityContext>().Select(each => new ActivityLink(each)))
        : null;

    /// <summary>Says of a span that it failed, by the kind of the exception: its message may hold anything.</summary>
    public static void Fail(this Activity? span, Exception exception) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag(AttributeNames.Fault, exception.GetType().FullName);

    /// <summary>Names the period that the span is about.</summary>
    public static void About(this Activity? span, string programme, string period)
    {
        if (span is null) return;
        span.SetTag(AttributeNames.Programme, programme).SetTag(AttributeNames.Period, period).SetTag(AttributeNames.Correlation, Correlation.Of(programme, period));
    }
}
