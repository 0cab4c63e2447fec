using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Adapters.Blobs;
using Pipeline.Core.Telemetry;

namespace Pipeline.EndToEnd.Tests.Telemetry;

/// <summary>One evaluation followed from the door into a mail, by what a backend is sent; and nothing in that is anybody's.</summary>
public sealed class OneEvaluationTests(TracedSeason season) : IClassFixture<TracedSeason>
{
    /// <summary>What must be nowhere: what was written, whose it was, addresses, and whatever opens something.</summary>
    private static readonly string[] Planted = [TracedSeason.Comment, TracedSeason.Shopper, TracedSeason.Stranger, "@", "nordlys.example", "Anne", RunningPipeline.Secret, "Var det bra", "AccountKey"];

    private static readonly string[] SpanKinds =
    [
        SpanNames.Webhook, SpanNames.Take, SpanNames.Count, SpanNames.PeriodStep, SpanNames.MailingStep, SpanNames.Mail, SpanNames.MailEvent, SpanNames.Tick,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_evaluation_is_followed_from_the_door_through_count_and_period_into_the_mail_and_nobodys_words_are_told()
    {
        var correlation = Correlation.Of(TracedSeason.Id, "season");
        var took = Spans(SpanNames.Take).Single(span => (string?)span.GetTagItem(AttributeNames.Evaluation) == "ev-1" && (string?)span.GetTagItem(AttributeNames.Outcome) == "stored");
        var counted = Spans(SpanNames.Count).Single(span => span.Links.Any(link => link.Context.SpanId == took.SpanId));
        var steps = Spans(SpanNames.PeriodStep);
        var mails = Spans(SpanNames.Mail);
        steps.Select(step => (string?)step.GetTagItem(AttributeNames.State)).ShouldBe(["due", "counted", "drafted", "reported", "delivered"]);
        steps.Select(step => step.TraceId).Distinct().ShouldHaveSingleItem().ShouldBe(counted.TraceId);
        steps.Concat(mails).ShouldAllBe(span => (string?)span.GetTagItem(AttributeNames.Correlation) == correlation);
        mails.Select(mail => (mail.TraceId, (string?)mail.GetTagItem(AttributeNames.State))).Distinct().ShouldHaveSingleItem().ShouldBe((counted.TraceId, "sent"));
        took.Parent!.OperationName.ShouldBe(SpanNames.Webhook);
        (await MailsAsync()).ShouldAllBe(mail => mail.Contains($"X-Correlation-Id: {correlation}", StringComparison.Ordinal));
        JsonDocument.Parse(await season.Pipeline.Client.GetStringAsync($"api/periods/{TracedSeason.Id}", Cancellation)).RootElement.GetProperty("periods")[0].GetProperty("correlation").GetString().ShouldBe(correlation);
        JsonDocument.Parse(await season.Pipeline.Client.GetStringAsync($"api/review/{TracedSeason.Id}", Cancellation)).RootElement.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "ev-1").GetProperty("trace").GetString().ShouldBe(took.TraceId.ToHexString());
        ShouldTellNothingOfAnybody();
    }

    [Fact]
    public void Measurements_tell_what_became_of_everything_by_names_that_are_declared()
    {
        foreach (var (outcome, form) in new[] { ("quarantined", "spor"), ("forged", "none"), ("duplicate", "spor") })
            season.Recorded.Measurements.ShouldContain(each => each.Instrument == InstrumentNames.Webhooks && $"{each[AttributeNames.Outcome]}" == outcome && $"{each[AttributeNames.Form]}" == form);
        season.Recorded.Measurements.Where(each => each.Instrument == InstrumentNames.Mails && $"{each[AttributeNames.Programme]}" == TracedSeason.Id).Select(each => each[AttributeNames.State]).Distinct()
            .ShouldBe(["claimed", "sent"], ignoreOrder: true);
        season.Recorded.Measurements.Last(each => each.Instrument == InstrumentNames.QuarantineWaiting).Value.ShouldBeGreaterThan(0);
        season.Recorded.Measurements.Select(each => each.Instrument).Distinct().ShouldBe(InstrumentNames.All, ignoreOrder: true);
        season.Recorded.Measurements.SelectMany(each => each.Tags).Select(tag => tag.Key).ShouldBeSubsetOf(AttributeNames.All);
        ShouldTellNothingOfAnybody();
    }

    [Fact]
    public void What_leaves_for_a_collector_holds_the_ids_and_nothing_of_anybody()
    {
        var (traces, metrics, logs) = (season.Collector.Taken("traces"), season.Collector.Taken("metrics"), season.Collector.Taken("logs"));

        traces.ShouldContain(SpanNames.PeriodStep);
        foreach (var id in new[] { "ev-1", Correlation.Of(TracedSeason.Id, "season") }) traces.ShouldContain(id);
        InstrumentNames.All.ShouldAllBe(instrument => metrics.Contains(instrument));
        logs.ShouldContain("audit entries were deleted by age");
        logs.ShouldContain(AttributeNames.Tick);
        // A single letter may be a length on the wire.
        foreach (var text in Secrets.Where(text => text.Length > 1)) (traces + metrics + logs).ShouldNotContain(text, Case.Insensitive);
        (traces + logs).ShouldNotContain("/api/hooks");
    }

    private IReadOnlyList<string> Secrets => [.. Planted, season.Pipeline.App.Keys.Admin, season.Pipeline.App.Keys.Function];

    private void ShouldTellNothingOfAnybody()
    {
        season.Recorded.Spans.Select(span => span.OperationName).ShouldBeSubsetOf(SpanKinds);
        season.Recorded.Spans.SelectMany(span => span.TagObjects).Select(tag => tag.Key).ShouldBeSubsetOf(AttributeNames.All);
        season.Recorded.Texts.Where(text => Secrets.Any(each => text.Contains(each, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    private List<Activity> Spans(string name) => [.. season.Recorded.Spans.Where(span => span.OperationName == name).OrderBy(span => span.StartTimeUtc)];

    private async Task<IReadOnlyList<string>> MailsAsync()
    {
        var outbox = season.Pipeline.App.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(BlobNames.Outbox);
        var mails = new List<string>();
        await foreach (var blob in outbox.GetBlobsAsync(cancellationToken: Cancellation))
            mails.Add((await outbox.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content.ToString());
        mails.Count.ShouldBe(3);
        return mails;
    }
}
