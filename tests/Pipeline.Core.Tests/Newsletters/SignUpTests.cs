using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Newsletters;

public sealed class SignUpTests : IAsyncLifetime
{
    private const string Reader = "reader@x.example";

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2026-02-01T05:00:00Z", CultureInfo.InvariantCulture));
    private readonly InMemorySubscribers subscribers = new();
    private readonly InMemoryContactStore contacts = new();
    private readonly InMemoryMailSender mails = new();
    private readonly PlainSubscriberTexts texts = new();
    private readonly InMemoryProgrammeStore programmes = new();
    private readonly Programme programme = ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json")).Programme!;

    public async ValueTask InitializeAsync() => await programmes.PutAsync(programme.Id, Fixture.Bytes("Programmes/full.json"), Cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_up_keeps_what_was_agreed_to_when_and_where_and_mails_one_link()
    {
        await AskAsync("Reader@X.example");

        var kept = await KeptAsync();
        (kept.Email, kept.Locale, kept.AskedAt, kept.ConfirmedAt).ShouldBe((Reader, "nn", clock.GetUtcNow(), null));
        (kept.Consent.Text, kept.Page.AbsoluteUri).ShouldBe(($"Yes to {programme.Id} in nn", $"https://award.example/newsletter/{programme.Id}"));
        var mail = mails.Sent.ShouldHaveSingleItem();
        mail.ToEmail.ShouldBe(Reader);
        mail.Key.ShouldStartWith("confirmations/");
        mail.Key.ShouldNotContain("reader");
    }

    [Fact]
    public async Task An_address_is_mailed_once_a_day_however_often_it_is_given()
    {
        for (var ask = 0; ask < 3; ask++) await AskAsync(Reader);
        clock.Advance(SignUp.Pause - TimeSpan.FromSeconds(1));
        await AskAsync(Reader);
        var within = mails.Sent.Count;
        clock.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(Reader);

        (within, mails.Sent.Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Of_many_that_ask_for_an_address_at_once_one_has_it_mailed()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => AskAsync(Reader)));

        mails.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Opening_the_link_confirms_nothing_and_saying_so_does_once()
    {
        await AskAsync(Reader);

        var opened = await Confirm().ShowAsync(Token(0), Cancellation);
        var unconfirmed = (await KeptAsync()).ConfirmedAt;
        clock.Advance(TimeSpan.FromHours(1));
        var said = await Confirm().SayAsync(Token(0), Cancellation);
        clock.Advance(TimeSpan.FromHours(1));
        var again = await Confirm().SayAsync(Token(0), Cancellation);

        (opened, said, again, unconfirmed).ShouldBe(("Question", "Confirmed", "Confirmed", null));
        (await KeptAsync()).ConfirmedAt.ShouldBe(clock.GetUtcNow() - TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_link_confirms_for_a_week_and_not_longer()
    {
        await AskAsync(Reader);
        clock.Advance(SignUp.Validity + TimeSpan.FromSeconds(1));

        (await Confirm().SayAsync(Token(0), Cancellation)).ShouldBe("Expired");

        (await KeptAsync()).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_mail_s_link_replaces_the_one_before()
    {
        await AskAsync(Reader);
        clock.Advance(SignUp.Pause);
        await AskAsync(Reader);

        (await Confirm().SayAsync(Token(0), Cancellation)).ShouldBeNull();
        (await Confirm().SayAsync(Token(1), Cancellation)).ShouldBe("Confirmed");
    }

    [Fact]
    public async Task Who_has_confirmed_is_not_mailed_and_stays_as_it_is_when_somebody_asks_again()
    {
        await AskAsync(Reader);
        await Confirm().SayAsync(Token(0), Cancellation);
        var confirmed = await KeptAsync();
        clock.Advance(TimeSpan.FromDays(40));

        await AskAsync(Reader);

        mails.Sent.Count.ShouldBe(1);
        (await KeptAsync()).ShouldBe(confirmed);
    }

    [Fact]
    public async Task Who_has_stopped_the_newsletter_gets_it_again_by_signing_up_and_confirming_anew()
    {
        await AskAsync(Reader);
        await Confirm().SayAsync(Token(0), Cancellation);
        clock.Advance(TimeSpan.FromDays(2));
        await new Contacts(contacts).TellAsync(
            new(programme.Id, MailKinds.NoParticipant, Reader, MailKinds.Newsletter, true, "Unsubscribed", clock.GetUtcNow(), null), Cancellation);
        clock.Advance(TimeSpan.FromDays(2));

        await AskAsync(Reader);
        var between = await ReasonAsync();
        await Confirm().SayAsync(Token(1), Cancellation);

        between.ShouldNotBeNull();
        (await ReasonAsync()).ShouldBeNull();
        (await KeptAsync()).ConfirmedAt.ShouldBe(clock.GetUtcNow());

        Task<string?> ReasonAsync() => new Contacts(contacts).ReasonAsync(programme.Id, MailKinds.NoParticipant, Reader, MailKinds.Newsletter, Cancellation);
    }

    [Fact]
    public async Task Who_leaves_is_deleted_with_the_proof_of_consent_and_may_sign_up_anew()
    {
        await AskAsync(Reader);
        await Confirm().SayAsync(Token(0), Cancellation);
        clock.Advance(TimeSpan.FromDays(90));

        var left = await Confirm().LeaveAsync(Token(0), Cancellation);
        var kept = await subscribers.ListAsync(programme.Id, Cancellation);
        var again = await Confirm().LeaveAsync(Token(0), Cancellation);
        await AskAsync(Reader);

        (left, again).ShouldBe(("Left", null));
        kept.ShouldBeEmpty();
        (await KeptAsync()).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_that_surely_did_not_leave_may_be_asked_for_again_at_once()
    {
        mails.AnswerNext(new MailOutcome.Deferred("Too many requests.", clock.GetUtcNow()), leaves: false);
        await AskAsync(Reader);
        var before = mails.Sent.Count;

        await AskAsync(Reader);

        (before, mails.Sent.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task What_nobody_confirmed_is_forgotten_before_thirty_days_and_what_was_confirmed_is_kept()
    {
        await AskAsync("confirmed@x.example");
        await Confirm().SayAsync(Token(0), Cancellation);
        await AskAsync(Reader);
        var forget = new ForgetUnconfirmed(subscribers, new ProgrammeCatalogue(programmes), clock);

        clock.Advance(ForgetUnconfirmed.Patience - TimeSpan.FromSeconds(1));
        await forget.RunAsync(Cancellation);
        var before = (await subscribers.ListAsync(programme.Id, Cancellation)).Count;
        clock.Advance(TimeSpan.FromSeconds(1));
        await forget.RunAsync(Cancellation);

        before.ShouldBe(2);
        (await subscribers.ListAsync(programme.Id, Cancellation)).ShouldHaveSingleItem().Email.ShouldBe("confirmed@x.example");
    }

    private Task AskAsync(string email) => new SignUp(subscribers, new Contacts(contacts), texts, new PlainNewsletterAddresses(), new PlainTokenMint(), mails, clock)
        .AskAsync(programme, email, "nn", texts.Consent(programme, "nn"), Cancellation);

    private ConfirmSignUp Confirm() => new(subscribers, new Contacts(contacts), texts, new PlainNewsletterAddresses(), new ProgrammeCatalogue(programmes), clock);

    private async Task<Subscriber> KeptAsync() => (await subscribers.FindAsync(programme.Id, Reader, Cancellation))!;

    /// <summary>The token in the link of a mail that was sent.</summary>
    private string Token(int mail) => Uri.UnescapeDataString(mails.Sent[mail].Content.Text.Split("/confirm/")[1]);
}
