using System.Globalization;
using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Alerts;

/// <summary>Five dialogues of the week from the 12th of January 2026, of which `bad` scored nothing; ticks come in the weeks after.</summary>
public sealed class SendAlertsTests
{
    private readonly InMemoryPipeline pipeline = new(Award(new AlertRule(40)), "2026-01-15T12:00:00Z");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bad_dialogue_is_told_once_at_the_start_of_the_next_week_and_not_before()
    {
        await StoreWeekAsync();
        await TickAsync();
        var before = pipeline.Mails.Sent.Count;

        await TickAsync("2026-01-18T23:05:00Z");
        foreach (var later in (string[])["2026-01-19T08:00:00Z", "2026-01-26T08:00:00Z", "2026-04-20T08:00:00Z"]) await TickAsync(later);

        before.ShouldBe(0);
        var mail = pipeline.Mails.Sent.ShouldHaveSingleItem();
        mail.Key.ShouldBe("eksempelprisen-2026~alerts-2026-W04/alert~nordlys-kraft~kundesenter@nordlys-kraft.example~v1");
        mail.Content.Text.ShouldStartWith("2026-01-12 to 2026-01-18: 1 chat\nbelow 40");
        mail.Unsubscribe!.AbsoluteUri.ShouldContain("/u/");
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_fails_by_itself_and_says_why()
    {
        await StoreWeekAsync();
        pipeline.Renderer.IsBroken = true;

        await TickAsync("2026-01-19T08:00:00Z");

        var delivery = (await DeliveriesAsync("2026-W04")).ShouldHaveSingleItem();
        (delivery.State, delivery.Cause).ShouldBe((DeliveryState.Dropped, DeliveryCause.UnwritableText));
        delivery.Detail.ShouldBe("The mail cannot be written. mails/alert.scriban-txt:3: no such word");
        pipeline.Mails.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_says_nothing_of_shopper_evaluation_hour_or_comment()
    {
        await StoreWeekAsync();

        await TickAsync("2026-01-19T08:00:00Z");

        var content = pipeline.Mails.Sent.ShouldHaveSingleItem().Content;
        foreach (var revealing in (string[])["s-bad", "bad-1", "2026-01-14", "10:32", "Helt greit"])
            $"{content.Subject}{content.Html}{content.Text}{content.LedgerJson}".ShouldNotContain(revealing);
    }

    [Fact]
    public async Task Off_is_the_default_and_turning_alerts_off_cancels_what_has_not_left()
    {
        await StoreWeekAsync();
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-19T08:00:00Z", CultureInfo.InvariantCulture));
        pipeline.Mails.AnswerNext(new MailOutcome.Deferred("Busy.", pipeline.Clock.GetUtcNow().AddMinutes(10)), leaves: false);
        await TickAsync();
        var off = Award(null);

        off.Rules.Alerts.ShouldBeNull();
        new ProgrammeBuilder().Build().Rules.Alerts.ShouldBeNull();
        pipeline.Clock.Advance(TimeSpan.FromMinutes(15));
        await pipeline.Alerts.RunAsync(off, Cancellation);
        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        await pipeline.Alerts.RunAsync(off, Cancellation);

        pipeline.Mails.Sent.ShouldBeEmpty();
        (await DeliveriesAsync("2026-W04")).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Cancelled);
        (await pipeline.AlertRows.ListBatchesAsync(pipeline.Programme.Id, Cancellation)).ShouldHaveSingleItem().State.ShouldBe(AlertBatchState.Settled);
    }

    [Fact]
    public async Task Only_approved_dialogues_that_were_answered_and_lie_below_are_told()
    {
        await StoreWeekAsync();
        await pipeline.StoreAsync(EvaluationState.Pending, Cancellation, Bad("pending").Build());
        await pipeline.StoreAsync(EvaluationState.Rejected, Cancellation, Bad("rejected").Build());
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Bad("unanswered").Ending(Outcome.NoReply).Build());

        await TickAsync("2026-01-19T08:00:00Z");

        pipeline.Mails.Sent.ShouldHaveSingleItem().Content.Text.ShouldStartWith("2026-01-12 to 2026-01-18: 1 chat");
    }

    [Fact]
    public async Task One_that_is_approved_late_is_told_a_week_later_and_the_first_is_not_told_again()
    {
        await StoreWeekAsync();
        await TickAsync("2026-01-19T08:00:00Z");
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Bad("late").Build());

        await TickAsync("2026-01-20T08:00:00Z");
        var sameWeek = pipeline.Mails.Sent.Count;
        await TickAsync("2026-01-26T08:00:00Z");

        (sameWeek, pipeline.Mails.Sent.Count).ShouldBe((1, 2));
        pipeline.Mails.Sent[1].Content.Text.ShouldStartWith("2026-01-12 to 2026-01-18: 1 chat");
        (await pipeline.AlertRows.ListAsync(pipeline.Programme.Id, Cancellation)).Select(alert => (alert.Evaluation, alert.Batch))
            .ShouldBe([("bad-1", "2026-W04"), ("late", "2026-W05")]);
    }

    [Fact]
    public async Task A_rejection_or_a_revision_after_the_mail_mails_nothing_more()
    {
        await StoreWeekAsync();
        await TickAsync("2026-01-19T08:00:00Z");

        await ReviewAsync("bad-1", ReviewDecision.Reject);
        await TickAsync("2026-01-26T08:00:00Z");
        await ReviewAsync("bad-1", ReviewDecision.Approve);
        await TickAsync("2026-02-02T08:00:00Z");
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Bad("bad-1").Saying("overall", "Enda verre.").At("2026-02-04T10:00:00+01:00").Build());
        await TickAsync("2026-04-06T08:00:00Z");

        pipeline.Mails.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_rejection_before_the_mail_leaves_takes_the_dialogue_out_of_it()
    {
        await StoreWeekAsync();
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-19T08:00:00Z", CultureInfo.InvariantCulture));
        pipeline.Mails.AnswerNext(new MailOutcome.Deferred("Busy.", pipeline.Clock.GetUtcNow().AddMinutes(10)), leaves: false);
        await TickAsync();

        await ReviewAsync("bad-1", ReviewDecision.Reject);
        await TickAsync("2026-01-19T09:00:00Z");

        pipeline.Mails.Sent.ShouldBeEmpty();
        var cancelled = (await DeliveriesAsync("2026-W04")).ShouldHaveSingleItem();
        (cancelled.State, cancelled.Detail).ShouldBe((DeliveryState.Cancelled, "No dialogue that it would tell of counts and lies below the threshold any more."));
    }

    [Fact]
    public async Task Every_participant_is_told_by_the_same_rule_whatever_it_bought()
    {
        foreach (var participant in pipeline.Programme.Participants) await StoreWeekAsync(participant.Id);

        await TickAsync("2026-01-19T08:00:00Z");

        pipeline.Mails.Sent.Select(mail => mail.ToEmail).ShouldBe(pipeline.Programme.Participants.SelectMany(each => each.Contacts).Select(contact => contact.Email), ignoreOrder: true);
        pipeline.Mails.Sent.Select(mail => mail.Content.Text.Split('\n')[0]).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_contact_that_wants_none_gets_none_and_one_that_wants_no_reports_still_does()
    {
        var (first, second) = (pipeline.Programme.Participants[0], pipeline.Programme.Participants[1]);
        foreach (var participant in (Participant[])[first, second]) await StoreWeekAsync(participant.Id);
        var contacts = new Contacts(pipeline.Contacts);
        await contacts.TellAsync(Unwanted(first, AlertMails.Kind), Cancellation);
        await contacts.TellAsync(Unwanted(second, ReportMails.Kind), Cancellation);

        await TickAsync("2026-01-19T08:00:00Z");

        pipeline.Mails.Sent.ShouldHaveSingleItem().ToEmail.ShouldBe(second.Contacts[0].Email);
        (await DeliveriesAsync("2026-W04")).Single(each => each.State == DeliveryState.Cancelled).Detail.ShouldNotBeNull().ShouldContain("Unsubscribed");
    }

    [Fact]
    public async Task Of_a_participant_without_contacts_nothing_is_lost_until_it_has_one()
    {
        await StoreWeekAsync();
        var award = pipeline.Programme;
        var unreached = award with { Participants = [.. award.Participants.Select(each => each with { Contacts = [] })] };
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-19T08:00:00Z", CultureInfo.InvariantCulture));

        await pipeline.Alerts.RunAsync(unreached, Cancellation);
        await TickAsync("2026-01-26T08:00:00Z");

        pipeline.Mails.Sent.ShouldHaveSingleItem().Key.ShouldContain("alerts-2026-W05");
    }

    [Fact]
    public async Task Missed_ticks_are_made_up_for_and_two_at_once_mail_once()
    {
        await StoreWeekAsync();
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-02-05T08:00:00Z", CultureInfo.InvariantCulture));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TickAsync(), Cancellation)));
        await TickAsync();

        pipeline.Mails.Sent.Count.ShouldBe(1);
        pipeline.Mails.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_mail_service_put_off_leaves_with_a_later_tick()
    {
        await StoreWeekAsync();
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-19T08:00:00Z", CultureInfo.InvariantCulture));
        pipeline.Mails.AnswerNext(new MailOutcome.Deferred("Busy.", pipeline.Clock.GetUtcNow().AddMinutes(10)), leaves: false);

        await TickAsync();
        var first = pipeline.Mails.Sent.Count;
        await TickAsync("2026-01-19T08:15:00Z");

        (first, pipeline.Mails.Sent.Count).ShouldBe((0, 1));
        var account = (await new AlertAccounts(pipeline.AlertRows, pipeline.Deliveries).ReadAsync(pipeline.Programme.Id, Cancellation)).ShouldHaveSingleItem();
        (account.Batch.State, account.Alerts.Count, account.Deliveries[0].State).ShouldBe((AlertBatchState.Settled, 1, DeliveryState.Sent));
    }

    [Fact]
    public async Task After_a_complaint_the_rest_of_the_week_s_alerts_is_cancelled_and_says_so()
    {
        await StoreWeekAsync();
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse("2026-01-19T08:00:00Z", CultureInfo.InvariantCulture));
        pipeline.Mails.AnswerNext(new MailOutcome.Deferred("Busy.", pipeline.Clock.GetUtcNow().AddMinutes(10)), leaves: false);
        await TickAsync();
        var other = (await DeliveriesAsync("2026-W04"))[0] with
        {
            Recipient = "other@nordlys-kraft.example",
            State = DeliveryState.Delivered,
            NotBefore = null,
            Tag = null,
            Events = [new MailEvent("e-1", MailEventKind.Complained, pipeline.Clock.GetUtcNow(), null)],
        };
        await pipeline.Deliveries.PrepareAsync(other, Cancellation);

        await TickAsync("2026-01-19T08:15:00Z");

        pipeline.Mails.Sent.ShouldBeEmpty();
        var stopped = (await DeliveriesAsync("2026-W04")).Single(each => each.Recipient != other.Recipient);
        (stopped.State, stopped.Cause, stopped.Detail).ShouldBe(
            (DeliveryState.Cancelled, DeliveryCause.Stopped, "The week's alerts were stopped; they need a look at 1 complaints."));
    }

    [Fact]
    public async Task Alerts_hold_up_no_period_and_are_in_no_period_s_account()
    {
        await StoreWeekAsync();
        await TickAsync("2026-01-19T08:00:00Z");

        (await pipeline.Deliveries.ListAsync(pipeline.Programme.Id, "2026-W04", Cancellation)).ShouldBeEmpty();
        (await DeliveriesAsync("2026-W04")).Count.ShouldBe(1);
    }

    private static Programme Award(AlertRule? rule) => new ProgrammeBuilder().WithRules(rules => rules with { Alerts = rule }).Build();

    private static ContactPreference Unwanted(Participant participant, string kind) =>
        new("eksempelprisen-2026", participant.Id, participant.Contacts[0].Email, kind, true, "Unsubscribed", DateTimeOffset.UnixEpoch, null);

    private EvaluationBuilder Bad(string id)
    {
        var worst = new EvaluationBuilder(pipeline.Programme).WithId(id).ScoredBy("s-bad");
        return pipeline.Programme.Questions.Where(question => question.Kind == QuestionKind.Scored)
            .Aggregate(worst, (evaluation, question) => evaluation.Answering(question.Id, question.Options.MinBy(option => option.Points)!.Code));
    }

    private async Task StoreWeekAsync(string participant = "nordlys-kraft")
    {
        foreach (var day in (string[])["12", "13", "15", "16"])
        {
            await pipeline.StoreAsync(
                EvaluationState.Approved, Cancellation,
                new EvaluationBuilder(pipeline.Programme).WithId($"good-{day}").About(participant).At($"2026-01-{day}T10:00:00+01:00").Build());
        }

        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, Bad("bad-1").About(participant).Build());
    }

    private Task<EvaluationState?> ReviewAsync(string id, ReviewDecision decision) => new ReviewEvaluation(pipeline.Evaluations, pipeline.Clock)
        .DecideAsync(new(pipeline.Programme.Id, "nordlys-kraft"), id, decision, "Heard the recording.", "kari", Cancellation);

    private Task<IReadOnlyList<MailDelivery>> DeliveriesAsync(string week) => pipeline.Deliveries.ListAsync(pipeline.Programme.Id, $"alerts-{week}", Cancellation);

    private Task TickAsync() => pipeline.Alerts.RunAsync(pipeline.Programme, Cancellation);

    private Task TickAsync(string at)
    {
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        return TickAsync();
    }
}
