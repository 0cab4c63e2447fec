using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Filling;
using Pipeline.Core.Links;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Filling;

public sealed class FillFormTests
{
    private const string Award = "prisen", Token = "a-token";

    private static readonly DateTimeOffset Start = new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Start);
    private readonly InMemoryShopperLinks links = new();
    private readonly InMemoryEvaluationStore evaluations = new();
    private readonly InMemoryPeriodStore periods = new();
    private readonly InMemoryProgrammeStore programmes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_waits_for_review_where_the_rules_say_so()
    {
        var form = await OpenedAsync(review: "manual");

        (await SendAsync(form, "yes")).ShouldBe(new FormSending.Kept(StoreOutcome.Stored));

        (await SentAsync()).State.ShouldBe(EvaluationState.Pending);
    }

    [Fact]
    public async Task The_same_again_is_a_duplicate_and_other_answers_are_a_revision()
    {
        var form = await OpenedAsync();
        await SendAsync(form, "yes");

        (await SendAsync(form, "yes")).ShouldBe(new FormSending.Kept(StoreOutcome.Duplicate));
        (await SendAsync(form, "no")).ShouldBe(new FormSending.Kept(StoreOutcome.Revised));
        (await SentAsync()).Evaluation.Answers["good"].ShouldBe("no");
    }

    [Theory]
    [InlineData(PeriodState.Due, true)]
    [InlineData(PeriodState.Counted, false)]
    [InlineData(PeriodState.Done, false)]
    public async Task What_was_sent_may_be_revised_until_the_season_is_locked(PeriodState season, bool may)
    {
        var form = await OpenedAsync();
        await SendAsync(form, "yes");
        await periods.SaveAsync(new PeriodRun(Award, "season", season, 1, Start, Start, false, null, null), Cancellation);

        (await SendAsync(form, "no")).ShouldBe(may ? new FormSending.Kept(StoreOutcome.Revised) : new FormSending.Closed());
        (await SentAsync()).Evaluation.Answers["good"].ShouldBe(may ? "no" : "yes");
        (await form.OpenAsync(Award, Token, Cancellation))!.TakesAnswers.ShouldBe(may);
    }

    [Fact]
    public async Task A_dialogue_that_was_sent_in_time_is_received_however_late_its_sender_hears_so()
    {
        var form = await OpenedAsync();
        await SendAsync(form, "yes");
        await periods.SaveAsync(new PeriodRun(Award, "season", PeriodState.Done, 1, Start, Start, false, null, null), Cancellation);

        (await SendAsync(form, "yes")).ShouldBe(new FormSending.Kept(StoreOutcome.Duplicate));
    }

    [Theory]
    [InlineData(EvaluationState.Returned, true)]
    [InlineData(EvaluationState.Rejected, false)]
    [InlineData(EvaluationState.Withdrawn, false)]
    public async Task What_a_leader_returned_may_be_revised_and_what_was_rejected_or_withdrawn_may_not(EvaluationState state, bool may)
    {
        var form = await OpenedAsync();
        await SendAsync(form, "yes");
        await evaluations.DecideAsync(new(Award, "nordlys-kraft"), (await SentAsync()).Evaluation.Id, new ReviewNote(state, 1, "Reason.", "leader", Start), Cancellation);

        (await form.OpenAsync(Award, Token, Cancellation))!.TakesAnswers.ShouldBe(may);
    }

    [Fact]
    public async Task A_link_opens_until_it_expires_or_is_revoked_and_in_its_own_programme()
    {
        var form = await OpenedAsync();
        (await form.OpenAsync(Award, Token, Cancellation)).ShouldNotBeNull();

        (await form.OpenAsync("another", Token, Cancellation)).ShouldBeNull();
        (await form.OpenAsync(Award, LinkId.Of(Token), Cancellation)).ShouldBeNull();
        clock.Advance(TimeSpan.FromDays(1));
        (await form.OpenAsync(Award, Token, Cancellation)).ShouldBeNull();
        clock.SetUtcNow(Start.AddDays(1).AddSeconds(1));
        var link = (await links.FindAsync(Award, LinkId.Of(Token), Cancellation))!;
        await links.SaveAsync(link with { Expires = Start.AddDays(9) }, Cancellation);
        (await form.OpenAsync(Award, Token, Cancellation)).ShouldNotBeNull();
        await new ProgrammeLinks(links, evaluations).RevokeAsync(Award, link.Id, Cancellation);
        (await form.OpenAsync(Award, Token, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_participant_that_is_in_the_programme_no_more_there_is_no_form()
    {
        var form = await OpenedAsync();
        await programmes.PutAsync(Award, Definition("auto", "somebody-else"), Cancellation);

        (await form.OpenAsync(Award, Token, Cancellation)).ShouldBeNull();
    }

    private async Task<FillForm> OpenedAsync(string review = "auto")
    {
        await programmes.PutAsync(Award, Definition(review, "nordlys-kraft"), Cancellation);
        await links.AddAsync([new ShopperLink(Award, LinkId.Of(Token), "nordlys-kraft", "s-1", "phone", Start, Start.AddDays(1), Revoked: false, null)], Cancellation);
        var catalogue = new ProgrammeCatalogue(programmes);
        return new FillForm(links, catalogue, evaluations, periods, new TakeEvaluations(catalogue, evaluations, NobodyErased.Here, clock), clock);
    }

    private static async Task<FormSending> SendAsync(FillForm form, string answer)
    {
        var fields = new Dictionary<string, string>
        {
            ["date"] = "2026-01-14",
            ["time"] = "10:32",
            ["outcome"] = "answered",
            ["responder"] = "human",
            ["answers.good"] = answer,
        };
        return await form.SendAsync((await form.OpenAsync(Award, Token, Cancellation))!, fields, Encoding.UTF8.GetBytes(answer), Cancellation);
    }

    private async Task<StoredEvaluation> SentAsync() => (await evaluations.FindAsync(new(Award, "nordlys-kraft"), $"form:{LinkId.Of(Token)}", Cancellation))!;

    private static byte[] Definition(string review, string participant) => Encoding.UTF8.GetBytes($$"""
        { "id": "prisen", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2026-01-01", "end": "2026-01-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "rules": { "review": "{{review}}" },
          "schedule": [ { "period": "season", "post": "result", "reports": true } ],
          "participants": [ { "id": "{{participant}}", "name": "Deltaker", "class": "all", "entitlement": "full", "contacts": [] } ] }
        """);
}
