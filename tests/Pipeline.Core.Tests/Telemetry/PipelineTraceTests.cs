using System.Diagnostics;
using Pipeline.Core.Telemetry;

namespace Pipeline.Core.Tests.Telemetry;

public sealed class PipelineTraceTests
{
    private const string Elsewhere = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public void What_was_asked_for_elsewhere_goes_on_in_its_trace_and_is_linked_to_what_runs_here()
    {
        using var listener = Listen();
        using var here = new Activity("here").SetIdFormat(ActivityIdFormat.W3C).Start();

        using var span = PipelineTrace.Continue(SpanNames.PeriodStep, TraceParent.Read(Elsewhere));

        span!.Id.ShouldStartWith("00-0af7651916cd43dd8448eb211c80319c-");
        span.ParentSpanId.ToHexString().ShouldBe("b7ad6b7169203331");
        span.Links.ShouldHaveSingleItem().Context.SpanId.ShouldBe(here.SpanId);
    }

    [Fact]
    public void What_was_asked_for_by_nobody_known_is_within_what_runs_here()
    {
        using var listener = Listen();
        using var here = new Activity("here").SetIdFormat(ActivityIdFormat.W3C).Start();

        using var span = PipelineTrace.Continue(SpanNames.PeriodStep, TraceParent.Read("from before there were any"));

        span!.ParentSpanId.ShouldBe(here.SpanId);
    }

    [Fact]
    public void A_count_is_linked_once_to_each_door_that_led_to_it()
    {
        using var listener = Listen();

        using var span = PipelineTrace.StartFrom(SpanNames.Count, [Elsewhere, null, Elsewhere, "nonsense"]);

        span!.Links.ShouldHaveSingleItem().Context.TraceId.ToHexString().ShouldBe("0af7651916cd43dd8448eb211c80319c");
    }

    [Fact]
    public void A_failure_is_told_by_its_kind_and_never_in_its_words()
    {
        using var listener = Listen();

        using var span = PipelineTrace.Start(SpanNames.Tick);
        span.Fail(new InvalidOperationException("kari@nordlys.example"));

        (span!.Status, span.StatusDescription).ShouldBe((ActivityStatusCode.Error, null));
        span.Events.ShouldBeEmpty();
        span.TagObjects.ShouldBe([new KeyValuePair<string, object?>(AttributeNames.Fault, "System.InvalidOperationException")]);
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTrace.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
