using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Core.Tests.Delivery;

/// <summary>A season that was mailed, and then closed again on other data: its one report went to two contacts.</summary>
public sealed class CorrectionMailsTests : IAsyncLifetime
{
    private const string Participant = "sundferja";

    private readonly InMemoryPipeline pipeline = new(ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json")).Programme!);

    private int dialogues;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Programme Programme => pipeline.Programme;

    public async ValueTask InitializeAsync()
    {
        await pipeline.Programmes.PutAsync(Programme.Id, Fixture.Bytes("Programmes/full.json"), Cancellation);
        await CloseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_report_that_prints_as_it_was_mailed_is_not_offered_and_no_correction_is_ever_mailed_by_itself()
    {
        var before = await OffersAsync();

        await CloseAsync();
        await pipeline.Mailings.Ask.RunAsync(Cancellation);
        await pipeline.Mailings.WorkAsync(Cancellation);

        before.ShouldBeEmpty();
        pipeline.Mails.Sent.ShouldAllBe(mail => mail.Key.Contains("/report~"));
        var offer = (await OffersAsync()).ShouldHaveSingleItem();
        (offer.Participant, offer.MailedVersion, offer.Version, offer.IsReleased).ShouldBe((Participant, 1, 2, false));
        (offer.Change.PrintedBefore, offer.Change.PrintedNow, offer.Change.Changed.Count).ShouldBe((1, 1, 1));
        offer.Recipients.ShouldBe(["leiing@sundferja.example", "post@sundferja.example"]);
    }

    [Fact]
    public async Task A_chosen_correction_is_mailed_once_to_each_recipient_and_says_what_changed()
    {
        await CloseAsync();

        var first = await ReleaseAsync(Participant);
        await pipeline.Mailings.WorkAsync(Cancellation);
        var again = await ReleaseAsync(Participant);
        await pipeline.Mailings.WorkAsync(Cancellation);

        (first.Prepared, again.Prepared).ShouldBe((2, 0));
        var corrections = pipeline.Mails.Sent.Where(mail => mail.Key.Contains("/correction~", StringComparison.Ordinal)).ToList();
        corrections.Select(mail => mail.Key).Order(StringComparer.Ordinal).ShouldBe(
        [
            "havneprisen-2027~season/correction~sundferja~leiing@sundferja.example~v2",
            "havneprisen-2027~season/correction~sundferja~post@sundferja.example~v2",
        ]);
        corrections[0].Content.Text.ShouldStartWith("1 is 2\nhttps://award.example/r/");
        corrections.ShouldAllBe(mail => mail.Content.Text.EndsWith($"\n{mail.Unsubscribe}", StringComparison.Ordinal));
        pipeline.Mails.Attempts.ShouldBe(4);
    }

    [Fact]
    public async Task The_next_version_is_offered_against_the_one_that_was_mailed_last()
    {
        await CloseAsync();
        await ReleaseAsync(null);
        await pipeline.Mailings.WorkAsync(Cancellation);
        var released = (await OffersAsync()).Single();

        await CloseAsync();
        var offer = (await OffersAsync()).Single();
        await ReleaseAsync(null);
        await pipeline.Mailings.WorkAsync(Cancellation);

        released.IsReleased.ShouldBeTrue();
        (offer.MailedVersion, offer.Version, offer.IsReleased).ShouldBe((2, 3, false));
        pipeline.Mails.Sent[^1].Content.Text.ShouldStartWith("2 is 3\n");
    }

    [Fact]
    public async Task A_choice_that_names_somebody_without_a_correction_mails_nobody()
    {
        await CloseAsync();

        var released = await pipeline.Mailings.Corrections.ReleaseAsync(Programme, "season", [Participant, "indre-kai"], Cancellation);
        await pipeline.Mailings.WorkAsync(Cancellation);

        released.NotOffered.ShouldBe(["indre-kai"]);
        pipeline.Mails.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_stopped_corrections_gets_none_and_one_of_a_version_that_is_no_more_is_cancelled()
    {
        await new Contacts(pipeline.Contacts).TellAsync(
            new(Programme.Id, Participant, "post@sundferja.example", MailKinds.Correction, true, "Unsubscribed", pipeline.Clock.GetUtcNow(), null), Cancellation);
        await CloseAsync();
        await ReleaseAsync(Participant);
        await CloseAsync();

        await pipeline.Mailings.WorkAsync(Cancellation);

        (await pipeline.Deliveries.ListAsync(Programme.Id, "season", MailKinds.Correction, Cancellation)).Select(each => (each.Recipient, each.State, each.Cause)).ShouldBe(
        [
            ("leiing@sundferja.example", DeliveryState.Cancelled, DeliveryCause.Superseded),
            ("post@sundferja.example", DeliveryState.Cancelled, DeliveryCause.Suppressed),
        ]);
        pipeline.Mails.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Corrections_hold_no_period_up_and_are_counted_apart()
    {
        await CloseAsync();
        await ReleaseAsync(null);

        var run = await pipeline.Periods.FindAsync(Programme.Id, "season", Cancellation);
        var ledger = await pipeline.Ledger.ReadAsync(Programme, PeriodId.Season, Cancellation);

        run!.State.ShouldBe(PeriodState.Done);
        (ledger.Reports.Expected, ledger.Reports.Settled).ShouldBe((2, true));
        var corrections = ledger.Others.ShouldHaveSingleItem();
        (corrections.Kind, corrections.Expected, corrections.Waiting, corrections.Settled).ShouldBe((MailKinds.Correction, 2, 2, false));
    }

    private Task<IReadOnlyList<Core.Delivery.Corrections.OfferedCorrection>> OffersAsync() => pipeline.Mailings.Offers.ListAsync(Programme, "season", Cancellation);

    private Task<Core.Delivery.Corrections.ReleasedCorrections> ReleaseAsync(string? participant) =>
        pipeline.Mailings.Corrections.ReleaseAsync(Programme, "season", participant is null ? null : [participant], Cancellation);

    /// <summary>One more dialogue, and the season closed on all of them.</summary>
    private async Task CloseAsync()
    {
        await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, new EvaluationBuilder(Programme)
            .WithId($"d-{dialogues}").About(Participant).At($"2026-10-{10 + dialogues++}T11:00:00+01:00").Build());
        (await pipeline.WorkAsync(PeriodId.Season, Cancellation)).State.ShouldBe(PeriodState.Done);
    }
}
