using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Alerts;
using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Delivery;

public sealed class MailChoicesTests
{
    private const string Email = "kari@x.example";

    private static readonly ContactLink Contact = new("award", "one", Email, MailKinds.Report, "nb");
    private static readonly ContactLink Reader = new("award", MailKinds.NoParticipant, Email, MailKinds.Newsletter, "nb");

    private static readonly Programme Quiet = new ProgrammeBuilder().Build();
    private static readonly Programme Award = Quiet with { Rules = Quiet.Rules with { Alerts = new AlertRule(40) } };

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2026-04-01T05:00:00Z", CultureInfo.InvariantCulture));
    private readonly InMemoryContactStore contacts = new();
    private readonly InMemorySubscribers subscribers = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private MailChoices Choices => new(new Contacts(contacts), subscribers, clock);

    [Fact]
    public async Task A_contact_sees_every_kind_about_its_participant_and_its_newsletter_once_it_has_confirmed_one()
    {
        var before = await Choices.ReadAsync(Award, Contact, Cancellation);
        await SubscribeAsync(confirmed: false);
        var asked = await Choices.ReadAsync(Award, Contact, Cancellation);
        await SubscribeAsync(confirmed: true);

        var after = await Choices.ReadAsync(Award, Contact, Cancellation);

        before.Select(choice => (choice.Kind, choice.IsWanted)).ShouldBe([("report", true), ("correction", true), ("alert", true)]);
        asked.Count.ShouldBe(3);
        after.Select(choice => choice.Kind).ShouldBe(MailKinds.All);
    }

    [Fact]
    public async Task A_kind_that_the_award_does_not_send_is_shown_only_at_the_link_of_a_mail_of_that_kind()
    {
        var alerted = Contact with { Kind = MailKinds.Alert };
        var silent = Quiet with { Schedule = [] };

        (await Choices.ReadAsync(Quiet, Contact, Cancellation)).Select(choice => choice.Kind).ShouldBe(["report", "correction"]);
        (await Choices.ReadAsync(Quiet, alerted, Cancellation)).Select(choice => choice.Kind).ShouldBe(["report", "correction", "alert"]);
        (await Choices.ReadAsync(silent, alerted, Cancellation)).Select(choice => choice.Kind).ShouldBe(["alert"]);

        await Choices.TellAsync(Quiet, alerted, MailKinds.Alert, wantsMails: false, Cancellation);
        (await contacts.FindAsync("award", "one", Email, MailKinds.Alert, Cancellation))!.Suppressed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reader_of_the_newsletter_sees_that_alone_so_that_passing_it_on_tells_nothing_else()
    {
        await SubscribeAsync(confirmed: true);

        (await Choices.ReadAsync(Award, Reader, Cancellation)).ShouldBe([new MailChoice(MailKinds.Newsletter, IsWanted: true, CanChange: true)]);
    }

    [Fact]
    public async Task Each_kind_is_stopped_and_resumed_by_itself()
    {
        await Choices.TellAsync(Award, Contact, MailKinds.Correction, wantsMails: false, Cancellation);
        var stopped = await Choices.ReadAsync(Award, Contact, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Choices.TellAsync(Award, Contact, MailKinds.Correction, wantsMails: true, Cancellation);

        stopped.Where(choice => !choice.IsWanted).Select(choice => choice.Kind).ShouldBe([MailKinds.Correction]);
        (await Choices.ReadAsync(Award, Contact, Cancellation)).ShouldAllBe(choice => choice.IsWanted);
    }

    [Fact]
    public async Task Saying_the_same_again_changes_nothing()
    {
        await Choices.TellAsync(Award, Contact, MailKinds.Report, wantsMails: false, Cancellation);
        var first = await contacts.FindAsync("award", "one", Email, MailKinds.Report, Cancellation);
        clock.Advance(TimeSpan.FromDays(1));

        await Choices.TellAsync(Award, Contact, MailKinds.Report, wantsMails: false, Cancellation);

        (await contacts.FindAsync("award", "one", Email, MailKinds.Report, Cancellation)).ShouldBe(first);
    }

    [Fact]
    public async Task Who_does_not_subscribe_cannot_be_signed_up_by_a_link_and_a_reader_s_link_says_nothing_of_reports()
    {
        await Choices.TellAsync(Award, Reader, MailKinds.Newsletter, wantsMails: true, Cancellation);
        await Choices.TellAsync(Award, Reader, MailKinds.Report, wantsMails: false, Cancellation);

        (await Choices.ReadAsync(Award, Reader, Cancellation)).ShouldBe([new MailChoice(MailKinds.Newsletter, IsWanted: false, CanChange: false)]);
        (await contacts.ListAsync("award", MailKinds.NoParticipant, Cancellation)).ShouldBeEmpty();
    }

    private async Task SubscribeAsync(bool confirmed) => await subscribers.SaveAsync(
        new Subscriber("award", Email, "nb", clock.GetUtcNow(), new Uri("https://award.example/newsletter"), new Consent("Yes", "1"), (await subscribers.FindAsync("award", Email, Cancellation))?.Tag)
        {
            ConfirmedAt = confirmed ? clock.GetUtcNow() : null,
        },
        "token", Cancellation);
}
