using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Testing;

namespace Pipeline.Core.Tests.Newsletters;

public sealed class NewsletterMailsTests : IAsyncLifetime
{
    private static readonly MailStep Step = new("havneprisen-2027", "season", MailKinds.Newsletter);

    private readonly InMemoryPipeline pipeline = new(ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json")).Programme!);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await pipeline.Programmes.PutAsync(Step.Programme, Fixture.Bytes("Programmes/full.json"), Cancellation);
        await DraftAsync(1, null);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Nothing_is_mailed_before_an_editor_approves_and_then_everybody_who_had_confirmed_is_once()
    {
        foreach (var reader in (string[])["a@x.example", "b@x.example"]) await pipeline.Mailings.SubscribeAsync(reader, Cancellation);
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        var before = pipeline.Mails.Sent.Count;

        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        before.ShouldBe(0);
        pipeline.Mails.Sent.Select(mail => mail.ToEmail).Order(StringComparer.Ordinal).ShouldBe(["a@x.example", "b@x.example"]);
        (await MailingAsync()).State.ShouldBe(MailingState.Done);
    }

    [Fact]
    public async Task A_mail_names_its_reader_s_own_address_to_unsubscribe_at_in_its_headers_and_its_page()
    {
        await pipeline.Mailings.SubscribeAsync("a@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        var mail = pipeline.Mails.Sent.ShouldHaveSingleItem();
        mail.Key.ShouldBe("havneprisen-2027~season/newsletter~-~a@x.example~v1");
        mail.Unsubscribe.ShouldNotBeNull();
        mail.Content.Html.ShouldContain($"href=\"{mail.Unsubscribe.AbsoluteUri}\"");
        mail.Content.Html.ShouldNotContain(RenderedNewsletter.UnsubscribeToken);
    }

    [Fact]
    public async Task A_second_approval_and_a_message_that_comes_again_mail_nobody_twice()
    {
        await pipeline.Mailings.SubscribeAsync("a@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        await DraftAsync(2, 1);
        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        pipeline.Mails.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Steps_that_run_at_once_mail_nobody_twice()
    {
        for (var reader = 0; reader < 20; reader++) await pipeline.Mailings.SubscribeAsync($"{reader}@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => pipeline.Mailings.StepAsync(Step, Cancellation))));

        pipeline.Mails.Attempts.ShouldBe(20);
    }

    [Fact]
    public async Task Who_confirms_after_the_approval_gets_no_old_letter()
    {
        await ApproveAsync();
        pipeline.Clock.Advance(TimeSpan.FromSeconds(1));
        await pipeline.Mailings.SubscribeAsync("late@x.example", Cancellation);

        await pipeline.Mailings.WorkAsync(Cancellation);

        pipeline.Mails.Sent.ShouldBeEmpty();
        (await MailingAsync()).State.ShouldBe(MailingState.Done);
    }

    [Fact]
    public async Task A_letter_that_is_taken_back_stops_and_goes_on_in_its_newest_version_when_it_is_approved_again()
    {
        for (var reader = 0; reader < 60; reader++) await pipeline.Mailings.SubscribeAsync($"{reader}@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        await pipeline.Mailings.Approve.UnpublishAsync(Step.Programme, "season", "newsletter", Cancellation);
        await pipeline.Mailings.WorkAsync(Cancellation);
        var (sent, waiting) = (pipeline.Mails.Sent.Count, (await MailingAsync()).Waiting);

        await DraftAsync(2, null);
        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        (sent, waiting).ShouldBe((50, "approval of the newsletter"));
        pipeline.Mails.Sent.Select(mail => mail.ToEmail).Distinct().Count().ShouldBe(60);
        pipeline.Mails.Attempts.ShouldBe(60);
        (await DeliveriesAsync()).Select(each => each.TextVersion).Distinct().Order().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Who_has_left_or_stopped_the_newsletter_since_is_cancelled_by_name_and_the_others_are_mailed()
    {
        foreach (var reader in (string[])["gone@x.example", "stopped@x.example", "stays@x.example"]) await pipeline.Mailings.SubscribeAsync(reader, Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        await pipeline.Mailings.Subscribers.DeleteAsync((await pipeline.Mailings.Subscribers.FindAsync(Step.Programme, "gone@x.example", Cancellation))!, Cancellation);
        await new Contacts(pipeline.Contacts).TellAsync(
            new(Step.Programme, MailKinds.NoParticipant, "stopped@x.example", MailKinds.Newsletter, true, "Unsubscribed", pipeline.Clock.GetUtcNow(), null), Cancellation);

        await pipeline.Mailings.WorkAsync(Cancellation);

        pipeline.Mails.Sent.ShouldHaveSingleItem().ToEmail.ShouldBe("stays@x.example");
        (await DeliveriesAsync()).Select(each => (each.Recipient, each.State, each.Cause)).ShouldBe(
        [
            ("gone@x.example", DeliveryState.Cancelled, DeliveryCause.NotSubscribed),
            ("stays@x.example", DeliveryState.Sent, DeliveryCause.None),
            ("stopped@x.example", DeliveryState.Cancelled, DeliveryCause.Suppressed),
        ]);
    }

    [Fact]
    public async Task An_unsubscription_that_the_service_tells_of_stops_newsletters_and_nothing_else()
    {
        await pipeline.Mailings.SubscribeAsync("a@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        await TellAsync(MailEventKind.Unsubscribed);

        var contacts = new Contacts(pipeline.Contacts);
        (await contacts.ReasonAsync(Step.Programme, MailKinds.NoParticipant, "a@x.example", MailKinds.Newsletter, Cancellation)).ShouldNotBeNull();
        (await contacts.ReasonAsync(Step.Programme, MailKinds.NoParticipant, "a@x.example", MailKinds.Report, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_complaint_stops_the_others_until_the_letter_is_approved_again()
    {
        for (var reader = 0; reader < 60; reader++) await pipeline.Mailings.SubscribeAsync($"{reader:00}@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        pipeline.Clock.Advance(TimeSpan.FromSeconds(1));
        await TellAsync(MailEventKind.Complained);
        await pipeline.Mailings.WorkAsync(Cancellation);
        var (sent, waiting) = (pipeline.Mails.Sent.Count, (await MailingAsync()).Waiting);
        pipeline.Clock.Advance(TimeSpan.FromHours(1));

        await ApproveAsync();
        await pipeline.Mailings.WorkAsync(Cancellation);

        (sent, waiting).ShouldBe((50, "a look at 1 complaints; let them go again to go on"));
        pipeline.Mails.Sent.Count.ShouldBe(60);
    }

    [Fact]
    public async Task What_the_service_defers_waits_until_the_reset_and_a_lost_message_is_asked_for_again()
    {
        await pipeline.Mailings.SubscribeAsync("a@x.example", Cancellation);
        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        pipeline.Mails.AnswerNext(new MailOutcome.Deferred("Too many requests.", pipeline.Clock.GetUtcNow() + TimeSpan.FromSeconds(37)), leaves: false);
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        var (delay, waiting) = (pipeline.Mailings.Queue.LastDelay, (await MailingAsync()).Waiting);
        while (pipeline.Mailings.Queue.TryTake(out _)) Cancellation.ThrowIfCancellationRequested();

        pipeline.Clock.Advance(CloseDuePeriods.Patience - TimeSpan.FromSeconds(1));
        await pipeline.Mailings.Ask.RunAsync(Cancellation);
        var early = pipeline.Mailings.Queue.Steps.Count;
        pipeline.Clock.Advance(TimeSpan.FromSeconds(1));
        await pipeline.Mailings.Ask.RunAsync(Cancellation);
        await pipeline.Mailings.Ask.RunAsync(Cancellation);
        var asked = pipeline.Mailings.Queue.Steps.Count;
        await pipeline.Mailings.WorkAsync(Cancellation);

        (delay, waiting).ShouldBe((TimeSpan.FromSeconds(37), "the mail service. Too many requests."));
        (early, asked, pipeline.Mails.Sent.Count).ShouldBe((0, 1, 1));
    }

    [Fact]
    public async Task Newsletters_are_accounted_for_apart_from_reports_and_hold_no_period_up()
    {
        await pipeline.Mailings.SubscribeAsync("a@x.example", Cancellation);
        pipeline.Mails.AnswerNext(new MailOutcome.Unknown("Timed out."), leaves: true);
        await ApproveAsync();
        await pipeline.Mailings.StepAsync(Step, Cancellation);
        pipeline.Mails.AnswerNextTrace(new MailOutcome.Unknown("Not yet."));
        await pipeline.Mailings.StepAsync(Step, Cancellation);

        var ledger = await pipeline.Ledger.ReadAsync(pipeline.Programme, PeriodId.Season, Cancellation);
        var settled = await pipeline.Works.Single(work => work.From == PeriodState.Delivered)
            .RunAsync(pipeline.Known, PeriodId.Season, new PeriodRun(Step.Programme, "season", PeriodState.Delivered, 1, default, default, false, null, null), Cancellation);

        var letters = ledger.Others.ShouldHaveSingleItem();
        (letters.Kind, letters.Expected, letters.Unknown, letters.Settled).ShouldBe((MailKinds.Newsletter, 1, 1, false));
        ledger.Reports.Unknown.ShouldBe(0);
        settled.ShouldBe(StepOutcome.Finished);
    }

    private Task<Draft?> ApproveAsync() => pipeline.Mailings.Approve.ApproveAsync(Step.Programme, "season", "newsletter", Cancellation);

    private async Task<Mailing> MailingAsync() => (await pipeline.Mailings.Store.FindAsync(Step.Programme, Step.Period, Step.Kind, Cancellation))!;

    private Task<IReadOnlyList<MailDelivery>> DeliveriesAsync() => pipeline.Deliveries.ListAsync(Step.Programme, Step.Period, Step.Kind, Cancellation);

    private async Task TellAsync(MailEventKind kind)
    {
        var delivery = (await DeliveriesAsync())[0];
        await new TakeMailEvents(pipeline.Deliveries, new Contacts(pipeline.Contacts), pipeline.Clock)
            .TakeAsync([new ToldEvent(delivery.Key, "m", new MailEvent($"{kind}", kind, pipeline.Clock.GetUtcNow(), null))], Cancellation);
    }

    /// <summary>A version of the season's newsletter, of which another may be published.</summary>
    private async Task DraftAsync(int version, int? published)
    {
        var kept = await pipeline.Drafts.FindAsync(Step.Programme, "newsletter", Cancellation);
        var text = new MailContent($"Letter {version}", $"<a href=\"https://award.example/u/{RenderedNewsletter.UnsubscribeToken}\">stop</a>", $"Letter {version}", "{}");
        await pipeline.Drafts.SaveNewsletterAsync(
            new Draft(Step.Programme, "season", "newsletter", text.Subject, version, published, $"hash-{version}", pipeline.Clock.GetUtcNow(), kept?.Tag) { Kind = DraftKind.Newsletter },
            new RenderedNewsletter(text, new StatisticsBlock("", "", "")), Cancellation);
    }
}
