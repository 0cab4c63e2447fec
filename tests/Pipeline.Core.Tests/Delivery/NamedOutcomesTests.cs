using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Reports;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Delivery;

/// <summary>What keeps one mail from leaving, or from carrying what it should, is named in its delivery and keeps no other mail back.</summary>
public sealed class NamedOutcomesTests
{
    private const string North = "nordlys-kraft";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_participant_without_anybody_to_mail_is_named_and_the_others_are_mailed()
    {
        var built = new ProgrammeBuilder().Build();
        var nobody = built.Participants[0] with { Contacts = [] };
        var pipeline = await ClosedAsync(new ProgrammeBuilder().WithParticipants([nobody, .. built.Participants.Skip(1)]));

        var ledger = await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation);

        ledger.NoRecipient.ShouldBe([North]);
        (ledger.Reports.Expected, ledger.Reports.Accepted, ledger.Reports.Settled).ShouldBe((1, 1, true));
    }

    [Fact]
    public async Task A_malformed_address_fails_by_name_and_the_others_are_mailed()
    {
        var pipeline = await PreparedAsync();
        pipeline.Mails.AnswerNext(new MailOutcome.Refused("'x' is no address that mail can be sent to.", DeliveryCause.MalformedAddress), leaves: false);

        var run = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        run.State.ShouldBe(PeriodState.Done);
        (await CausesAsync(pipeline)).ShouldBe([(DeliveryState.Sent, DeliveryCause.None), (DeliveryState.Dropped, DeliveryCause.MalformedAddress)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_suppressed_contact_is_cancelled_by_name_and_the_others_are_mailed()
    {
        var pipeline = await PreparedAsync();
        await new Contacts(pipeline.Contacts).TellAsync(
            new(pipeline.Programme.Id, North, $"kundesenter@{North}.example", MailKinds.Report, true, "Reported as spam", pipeline.Clock.GetUtcNow(), null), Cancellation);

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        (await CausesAsync(pipeline)).ShouldBe([(DeliveryState.Sent, DeliveryCause.None), (DeliveryState.Cancelled, DeliveryCause.Suppressed)]);
    }

    [Fact]
    public async Task A_template_that_cannot_be_written_fails_the_mails_by_name_and_they_are_sent_once_it_is_mended()
    {
        var pipeline = await PreparedAsync();
        pipeline.Renderer.IsBroken = true;
        var broken = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var failed = await CausesAsync(pipeline);

        pipeline.Renderer.IsBroken = false;
        await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        broken.State.ShouldBe(PeriodState.Done);
        failed.Distinct().ShouldBe([(DeliveryState.Dropped, DeliveryCause.UnwritableText)]);
        pipeline.Mails.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_that_would_open_nothing_is_not_mailed_and_is_once_it_is_reissued(bool revoked)
    {
        var pipeline = await PreparedAsync();
        var access = new ReportAccess(pipeline.Reports, new Testing.Twins.PlainTokenMint(), pipeline.Clock);
        if (revoked) await access.RevokeAsync(pipeline.Programme.Id, "season", North, Cancellation);
        else await ExpireAsync(pipeline, North);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var causes = await CausesAsync(pipeline);

        await access.ReissueAsync(pipeline.Programme.Id, "season", North, Cancellation);
        await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        causes.ShouldBe([(DeliveryState.Sent, DeliveryCause.None), (DeliveryState.Dropped, DeliveryCause.LinkClosed)]);
        pipeline.Mails.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_report_that_was_not_rendered_fails_by_name_and_holds_nobody_up()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder(), attachesPdf: false);
        var month = PeriodId.Month(2026, 1);

        var outcome = await pipeline.Works.Single(work => work.From == PeriodState.Reported)
            .RunAsync(pipeline.Known, month, new PeriodRun(pipeline.Programme.Id, month.Text, PeriodState.Reported, 1, default, default, true, null, null), Cancellation);

        outcome.ShouldBe(StepOutcome.Finished);
        (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, month.Text, Cancellation)).Select(each => each.Cause).ShouldBe([DeliveryCause.NoReport, DeliveryCause.NoReport]);
    }

    [Theory]
    [InlineData(4, AttachmentOutcome.Attached, 1)]
    [InlineData(ReportAttachment.MostBytes, AttachmentOutcome.Attached, 1)]
    [InlineData(ReportAttachment.MostBytes + 1, AttachmentOutcome.TooLarge, 0)]
    [InlineData(0, AttachmentOutcome.Unwritable, 0)]
    public async Task A_mail_carries_the_report_unless_it_is_too_large_or_cannot_be_written_and_says_so(int bytes, AttachmentOutcome outcome, int files)
    {
        var pipeline = await PreparedAsync(attachesPdf: true);
        (pipeline.Pdf.Bytes, pipeline.Pdf.IsUnwritable) = (bytes, bytes == 0);

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        pipeline.Mails.Sent.Count.ShouldBe(2);
        pipeline.Mails.Sent.ShouldAllBe(mail => mail.Attachments.Count == files);
        (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation)).ShouldAllBe(each => each.Attachment == outcome);
        if (files > 0) pipeline.Mails.Sent[0].Attachments[0].Name.ShouldMatch("^eksempelprisen-2026-season-(nordlys-kraft|elvebyen-kommune).pdf$");
    }

    [Fact]
    public async Task Without_the_setting_no_mail_carries_anything()
    {
        var pipeline = await ClosedAsync(new ProgrammeBuilder());

        pipeline.Mails.Sent.ShouldAllBe(mail => mail.Attachments.Count == 0);
        (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation)).ShouldAllBe(each => each.Attachment == AttachmentOutcome.NotAsked);
    }

    [Fact]
    public async Task An_event_of_no_delivery_that_is_known_is_counted_as_such_and_the_others_are_taken()
    {
        var pipeline = await ClosedAsync(new ProgrammeBuilder());
        var delivery = (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation))[0];
        var told = new MailEvent("e", MailEventKind.Delivered, pipeline.Clock.GetUtcNow(), null);

        var tally = await new TakeMailEvents(pipeline.Deliveries, new Contacts(pipeline.Contacts), pipeline.Clock).TakeAsync(
            [new ToldEvent(null, "m", told), new ToldEvent("nobody", "m", told), new ToldEvent("award~season/report~x~y@x.example~v9", "m", told), new ToldEvent(delivery.Key, "m", told)],
            Cancellation);

        tally.ShouldBe(new EventTally(Taken: 1, Known: 0, Stray: 3));
    }

    private static async Task<List<(DeliveryState State, DeliveryCause Cause)>> CausesAsync(InMemoryPipeline pipeline) =>
        [.. (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation)).Select(each => (each.State, each.Cause))];

    private static async Task ExpireAsync(InMemoryPipeline pipeline, string participant)
    {
        var report = (await pipeline.Reports.FindAsync(pipeline.Programme.Id, "season", participant, Cancellation))!;
        await pipeline.Reports.SaveAsync(report with { Expires = pipeline.Clock.GetUtcNow() }, (await pipeline.Reports.ReadAsync(report, Cancellation))!, Cancellation);
    }

    private static async Task<InMemoryPipeline> ClosedAsync(ProgrammeBuilder programme)
    {
        var pipeline = await WithDialoguesAsync(programme, attachesPdf: false);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        return pipeline;
    }

    /// <summary>A season whose mails wait until they are released, and then were.</summary>
    private static async Task<InMemoryPipeline> PreparedAsync(bool attachesPdf = false)
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { ReportsWaitForApproval = true }), attachesPdf);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        await pipeline.Close.ReleaseAsync(pipeline.Programme.Id, PeriodId.Season, Cancellation);
        return pipeline;
    }

    private static async Task<InMemoryPipeline> WithDialoguesAsync(ProgrammeBuilder programme, bool attachesPdf)
    {
        var pipeline = new InMemoryPipeline(programme.Build(), attachesPdf: attachesPdf);
        for (var index = 0; index < 12; index++)
        {
            await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme)
                .WithId($"d-{index}").About(pipeline.Programme.Participants[index % 3].Id).At($"2026-01-{10 + index}T11:00:00+01:00").Build());
        }

        return pipeline;
    }
}
