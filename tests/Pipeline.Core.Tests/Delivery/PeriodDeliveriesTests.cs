using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Delivery;

public sealed class PeriodDeliveriesTests
{
    private const string North = "kundesenter@nordlys-kraft.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_expected_mail_is_in_one_of_the_counts()
    {
        var pipeline = await ClosedAsync(new MailOutcome.Refused("No such domain."));

        var ledger = await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation);

        (ledger.Reports.Expected, ledger.Reports.Failed, ledger.Reports.Accepted, ledger.Reports.Settled).ShouldBe((2, 1, 1, true));
        (ledger.Reports.Delivered + ledger.Reports.Failed + ledger.Reports.Cancelled + ledger.Reports.Accepted + ledger.Reports.Unknown + ledger.Reports.Waiting + ledger.Reports.Missing).ShouldBe(ledger.Reports.Expected);
        ledger.Deliveries.Single(delivery => delivery.State == DeliveryState.Dropped).Detail.ShouldBe("No such domain.");
    }

    [Fact]
    public async Task Before_a_period_is_closed_its_mails_are_missing()
    {
        var pipeline = await WithDialoguesAsync();

        var ledger = await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation);

        (ledger.Reports.Expected, ledger.Reports.Missing, ledger.Reports.Settled).ShouldBe((2, 2, false));
        (await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Week(2026, 3), Cancellation)).Reports.Expected.ShouldBe(0);
        (await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task What_failed_is_sent_once_more_however_often_it_is_asked_for_and_nothing_else_is()
    {
        var pipeline = await ClosedAsync(new MailOutcome.Refused("No such domain."));
        var sent = pipeline.Mails.Sent.Single().ToEmail;

        var first = await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        var second = await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        var run = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var third = await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        (first, second, third, run.State).ShouldBe((1, 0, 0, PeriodState.Done));
        pipeline.Mails.Sent.Count.ShouldBe(2);
        pipeline.Mails.Sent[1].ToEmail.ShouldNotBe(sent);
        pipeline.Mails.Sent[1].Key.ShouldEndWith("~v2");
    }

    [Fact]
    public async Task A_contact_that_bounced_is_not_mailed_again()
    {
        var pipeline = await ClosedAsync();
        var delivery = (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation)).Single(each => each.Recipient == North);
        await TellAsync(pipeline, delivery, MailEventKind.Bounced);

        await pipeline.Ledger.ResendAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        pipeline.Mails.Sent.Count.ShouldBe(2);
        var ledger = await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        (ledger.Reports.Expected, ledger.Reports.Accepted, ledger.Reports.Cancelled, ledger.Reports.Failed).ShouldBe((2, 1, 1, 0));
        ledger.Deliveries.Single(each => each.Version == 2).Detail.ShouldBe("The contact is not mailed. The address bounced: Why. (2026-04-01)");
    }

    [Fact]
    public async Task Where_the_service_tells_what_becomes_of_mails_a_period_is_done_when_it_has_told()
    {
        var pipeline = await WithDialoguesAsync();
        pipeline.Mails.TellsDelivery = true;

        var waits = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        foreach (var delivery in await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation))
            await TellAsync(pipeline, delivery, delivery.Recipient == North ? MailEventKind.Delivered : MailEventKind.Blocked);
        var done = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        (waits.State, done.State).ShouldBe((PeriodState.Delivered, PeriodState.Done));
        waits.Waiting.ShouldNotBeNull().ShouldContain("the fate of 2 mails");
        var ledger = await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        (ledger.Reports.Delivered, ledger.Reports.Failed, ledger.Reports.Settled).ShouldBe((1, 1, true));
    }

    [Fact]
    public async Task A_service_that_tells_nothing_for_four_days_does_not_hold_a_period()
    {
        var pipeline = await WithDialoguesAsync();
        pipeline.Mails.TellsDelivery = true;
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        pipeline.Clock.Advance(DeliverySettlement.Patience - TimeSpan.FromSeconds(1));
        var waits = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        pipeline.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        (waits.State, done.State).ShouldBe((PeriodState.Delivered, PeriodState.Done));
    }

    [Fact]
    public async Task A_complaint_stops_the_mails_until_somebody_releases_them_again()
    {
        var pipeline = await ClosedAsync();
        var delivery = (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "season", Cancellation))[0];
        await TellAsync(pipeline, delivery, MailEventKind.Complained);
        await pipeline.Deliveries.PrepareAsync(delivery with { Version = 2, State = DeliveryState.Prepared, Events = [], Tag = null }, Cancellation);
        var run = await pipeline.Periods.FindAsync(pipeline.Programme.Id, "season", Cancellation);
        await pipeline.Periods.SaveAsync(run! with { State = PeriodState.Reported }, Cancellation);

        var stopped = await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        var sentBefore = pipeline.Mails.Sent.Count;
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.Close.ReleaseAsync(pipeline.Programme.Id, PeriodId.Season, Cancellation);
        var done = await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        stopped.Waiting.ShouldNotBeNull().ShouldContain("a look at 1 complaints");
        (stopped.State, done.State, sentBefore).ShouldBe((PeriodState.Reported, PeriodState.Done, 2));
        (await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation)).Reports.Cancelled.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_release_can_be_looked_at_before()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { ReportsWaitForApproval = true }));
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        await new Contacts(pipeline.Contacts).TellAsync(
            new(pipeline.Programme.Id, "nordlys-kraft", North, "report", true, "Unsubscribed", pipeline.Clock.GetUtcNow(), null), Cancellation);

        var preview = await pipeline.Preview.ShowAsync(pipeline.Known, PeriodId.Season, Cancellation);

        preview.Mails.Count.ShouldBe(2);
        preview.Mails.Single(mail => mail.Recipient == North).Refusal.ShouldBe("The contact is not mailed. Unsubscribed (2026-04-01)");
        preview.Sample.ShouldNotBeNull().ToEmail.ShouldBe("kundesenter@elvebyen-kommune.example");
        pipeline.Mails.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_names_one_address_to_unsubscribe_at_in_its_headers_and_its_text_and_each_reader_s_is_its_own()
    {
        var pipeline = await ClosedAsync();

        pipeline.Mails.Sent.Count.ShouldBe(2);
        pipeline.Mails.Sent.ShouldAllBe(mail => mail.Content.Text.EndsWith($"\n{mail.Unsubscribe}", StringComparison.Ordinal));
        pipeline.Mails.Sent.Select(mail => mail.Unsubscribe).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_that_was_held_too_long_is_cancelled_and_not_sent_late()
    {
        var pipeline = await WithDialoguesAsync(new ProgrammeBuilder().WithRules(rules => rules with { ReportsWaitForApproval = true }));
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        pipeline.Clock.Advance(MailRefusals.Validity + TimeSpan.FromSeconds(1));
        await pipeline.Close.ReleaseAsync(pipeline.Programme.Id, PeriodId.Season, Cancellation);

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);

        pipeline.Mails.Sent.ShouldBeEmpty();
        (await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation)).Reports.Cancelled.ShouldBe(2);
    }

    private static Task<EventTally> TellAsync(InMemoryPipeline pipeline, MailDelivery delivery, MailEventKind kind) =>
        new TakeMailEvents(pipeline.Deliveries, new Contacts(pipeline.Contacts), pipeline.Clock)
            .TakeAsync([new ToldEvent(delivery.Key, "m", new MailEvent($"{kind}", kind, pipeline.Clock.GetUtcNow(), "Why."))], Cancellation);

    private static async Task<InMemoryPipeline> ClosedAsync(params MailOutcome[] outcomes)
    {
        var pipeline = await WithDialoguesAsync();
        foreach (var outcome in outcomes) pipeline.Mails.AnswerNext(outcome, leaves: false);
        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        return pipeline;
    }

    private static async Task<InMemoryPipeline> WithDialoguesAsync(ProgrammeBuilder? programme = null)
    {
        var pipeline = new InMemoryPipeline((programme ?? new ProgrammeBuilder()).Build());
        for (var index = 0; index < 12; index++)
        {
            await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(pipeline.Programme)
                .WithId($"d-{index}").About(pipeline.Programme.Participants[index % 3].Id).At($"2026-01-{10 + index}T11:00:00+01:00").Build());
        }

        return pipeline;
    }
}
