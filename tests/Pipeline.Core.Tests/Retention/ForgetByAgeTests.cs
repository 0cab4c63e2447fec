using System.Globalization;
using System.Security.Cryptography;
using Pipeline.Core.Audit;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Links;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Retention;
using Pipeline.Testing;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Retention;

/// <summary>The full definition keeps payloads for 200 days, settled quarantine for 30, links for 20, audit entries for 365 and, by default, what was told of mails for 730, in Oslo's days.</summary>
public sealed class ForgetByAgeTests
{
    private const string Award = "havneprisen-2027", Form = "form";

    private static readonly OpaqueMint Mint = new();

    private static readonly ParticipantKey Participant = new(Award, "sundferja");

    private readonly InMemoryPipeline pipeline = new(ProgrammeReader.Read(Fixture.Bytes("Programmes/full.json"), Award).Programme!, "2026-10-15T08:00:00Z");
    private readonly InMemoryQuarantine quarantine = new();
    private readonly InMemoryShopperLinks links = new();
    private readonly InMemoryAuditList audit = new();
    private readonly FormCatalogue forms = new(
        new InMemoryFormStore(), [new FixedFormProvider("service", MappingRule.Required, _ => throw new NotSupportedException("Nobody sends here."))],
        new InMemorySecretSource(new Dictionary<string, string> { ["s"] = "secret" }));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_payload_goes_when_its_local_days_are_over_and_not_an_hour_before()
    {
        await PrepareAsync();

        // The 14th of October and 200 days: kept through the 2nd of May, gone on the 3rd, which in Oslo begins at 22:00 UTC.
        (await RunAsync("2027-05-02T21:59:59Z")).Programmes.ShouldHaveSingleItem().Payloads.ShouldBe(0);
        (await FindAsync()).Raw.IsEmpty.ShouldBeFalse();
        (await RunAsync("2027-05-02T22:00:00Z")).Programmes.ShouldHaveSingleItem().Payloads.ShouldBe(1);
        (await FindAsync()).Raw.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Settled_payloads_go_and_waiting_ones_stay_however_old()
    {
        await PrepareAsync();
        var (settled, waiting) = (Quarantined("settled"), Quarantined("waiting"));
        foreach (var payload in new[] { settled, waiting }) await quarantine.PutAsync(payload, Cancellation);
        await quarantine.SettleAsync(Form, settled.Hash, new(IsDiscarded: true, "A test form.", pipeline.Clock.GetUtcNow()), Cancellation);

        (await RunAsync("2026-11-14T12:00:00Z")).Programmes.ShouldHaveSingleItem().Quarantined.ShouldBe(0);
        (await RunAsync("2030-01-01T12:00:00Z")).Programmes.ShouldHaveSingleItem().Quarantined.ShouldBe(1);

        (await quarantine.ListAsync(Form, Cancellation)).ShouldHaveSingleItem().Hash.ShouldBe(waiting.Hash);
    }

    [Fact]
    public async Task Closed_links_go_and_open_ones_stay()
    {
        await PrepareAsync();
        var now = pipeline.Clock.GetUtcNow();
        await links.AddAsync([Link("short", now.AddDays(1)), Link("long", now.AddDays(60))], Cancellation);

        (await RunAsync("2026-11-05T12:00:00Z")).Programmes.ShouldHaveSingleItem().Links.ShouldBe(0);
        (await RunAsync("2026-11-06T12:00:00Z")).Programmes.ShouldHaveSingleItem().Links.ShouldBe(1);

        (await links.ListAsync(Award, Cancellation)).ShouldHaveSingleItem().Id.ShouldBe(LinkId.Of("long"));
    }

    [Fact]
    public async Task Tokens_of_links_to_reports_go_when_they_have_expired_long_ago_and_the_report_stays()
    {
        await PrepareAsync();
        var now = pipeline.Clock.GetUtcNow();
        await pipeline.Periods.SaveAsync(new PeriodRun(Award, "season", PeriodState.Done, 1, now, now, false, null, null), Cancellation);
        var report = new Report(Award, "season", Participant.Participant, 1, "token", now, now.AddDays(1), Revoked: false, null);
        await pipeline.Reports.SaveAsync(report, new RenderedReport("<p>", "p", "{}"), Cancellation);

        (await RunAsync("2026-11-05T12:00:00Z")).Programmes.ShouldHaveSingleItem().Links.ShouldBe(0);
        (await RunAsync("2026-11-06T12:00:00Z")).Programmes.ShouldHaveSingleItem().Links.ShouldBe(1);

        (await pipeline.Reports.FindByTokenAsync("token", Cancellation)).ShouldBeNull();
        (await pipeline.Reports.ListAsync(Award, "season", Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_told_of_old_mails_goes_and_that_they_were_sent_stays()
    {
        await PrepareAsync();
        var now = pipeline.Clock.GetUtcNow();
        await pipeline.Periods.SaveAsync(new PeriodRun(Award, "season", PeriodState.Done, 1, now, now, false, null, null), Cancellation);
        var bounced = MailDelivery.New(Award, "season", MailKinds.Report, Participant.Participant, "a@x.example", 1, now) with
        {
            State = DeliveryState.Bounced,
            MessageId = "m",
            Detail = "No such mailbox.",
            TextVersion = 3,
            Events = [new MailEvent("e", MailEventKind.Bounced, now, "No such mailbox.")],
        };
        var letter = MailDelivery.New(Award, "season", MailKinds.Newsletter, MailKinds.NoParticipant, "reader@x.example", 1, now) with { State = DeliveryState.Sent };
        var unsent = MailDelivery.New(Award, "season", MailKinds.Report, Participant.Participant, "b@x.example", 1, now) with { Detail = "Waits." };
        foreach (var delivery in (MailDelivery[])[bounced, letter, unsent]) await pipeline.Deliveries.PrepareAsync(delivery, Cancellation);

        // The 15th of October and 730 days: kept through the 14th of October two years later.
        (await RunAsync("2028-10-14T12:00:00Z")).Programmes.ShouldHaveSingleItem().Mails.ShouldBe(0);
        (await RunAsync("2028-10-15T12:00:00Z")).Programmes.ShouldHaveSingleItem().Mails.ShouldBe(2);
        (await RunAsync("2028-10-16T12:00:00Z")).Programmes.ShouldHaveSingleItem().Mails.ShouldBe(0);

        var after = (await pipeline.Deliveries.ListAsync(Award, "season", Cancellation)).ToDictionary(each => each.Recipient);
        after.Keys.ShouldBe([FormerRecipient.Of(Mint, Award, "reader@x.example"), "a@x.example", "b@x.example"], ignoreOrder: true);
        (after["a@x.example"] with { Tag = null }).ShouldBe(bounced with { MessageId = null, Detail = null, Events = [], Tag = null });
        after["b@x.example"].Detail.ShouldBe("Waits.");
        after.Values.Select(each => each.State).ShouldBe([DeliveryState.Bounced, DeliveryState.Prepared, DeliveryState.Sent], ignoreOrder: true);
    }

    [Fact]
    public async Task Audit_entries_are_kept_as_long_as_the_programme_that_keeps_them_longest_says()
    {
        await PrepareAsync();
        await audit.AddAsync(new AuditEntry(pipeline.Clock.GetUtcNow(), "Maja", "editor", "POST /desk/x"), Cancellation);
        await PutAsync("langprisen-2027", 700);

        (await RunAsync("2027-12-01T12:00:00Z")).AuditEntries.ShouldBe(0);
        (await RunAsync("2028-12-01T12:00:00Z")).AuditEntries.ShouldBe(1);
    }

    [Fact]
    public async Task Final_results_and_what_they_are_counted_from_are_the_same_before_and_after()
    {
        await PrepareAsync();
        var results = await pipeline.Results.LockAsync(pipeline.Known, 1, Cancellation);
        var (kept, evaluation) = (await pipeline.ResultsStore.FindAsync(Award, PeriodId.Season.Text, Cancellation), await FindAsync());

        (await RunAsync("2032-01-01T12:00:00Z")).Programmes.ShouldHaveSingleItem().Payloads.ShouldBe(1);

        var after = (await pipeline.ResultsStore.FindAsync(Award, PeriodId.Season.Text, Cancellation))!;
        (after.ContentHash, after.InputHash, after.Version).ShouldBe((results.ContentHash, kept!.InputHash, kept.Version));
        (await pipeline.Results.HasChangedSinceAsync(pipeline.Known, PeriodId.Season, Cancellation)).ShouldBeFalse();
        var left = await FindAsync();
        (left.ContentHash, EvaluationHash.Of(left.Evaluation)).ShouldBe((evaluation.ContentHash, EvaluationHash.Of(evaluation.Evaluation)));
    }

    [Fact]
    public async Task A_second_round_of_the_day_and_one_after_missed_years_delete_nothing_twice()
    {
        await PrepareAsync();
        await RunAsync("2031-01-01T12:00:00Z");

        (await RunAsync("2031-01-01T13:00:00Z")).Programmes.ShouldBe([new ForgottenOfProgramme(Award, 0, 0, 0, 0)]);
        (await RunAsync("2035-01-01T12:00:00Z")).Programmes.ShouldBe([new ForgottenOfProgramme(Award, 0, 0, 0, 0)]);
    }

    private async Task PrepareAsync()
    {
        await PutAsync(Award, 365);
        (await forms.PutAsync(Form, Fixture.Utf8(
            $$$"""
            { "id": "form", "programme": "{{{Award}}}", "provider": "service", "secrets": ["s"], "participant": { "value": "sundferja" },
              "channel": { "value": "phone" }, "questions": { "greeting": { "field": "w", "options": { "Ja": "yes" } } } }
            """), Cancellation)).ShouldBeEmpty();
        var evaluation = new EvaluationBuilder(pipeline.Programme).About(Participant.Participant).At("2026-10-14T10:32:00+02:00");
        await pipeline.Evaluations.AddAsync(Participant, [new StoredEvaluationBuilder(evaluation).SentAs("sent"u8.ToArray()).Build()], Cancellation);
    }

    private async Task PutAsync(string programme, int auditDays)
    {
        var definition = Fixture.Json("Programmes/full.json").AsObject();
        definition["id"] = programme;
        definition["rules"]!["retention"]!["audit"] = auditDays;
        await pipeline.Programmes.PutAsync(programme, definition.ToBytes(), Cancellation);
    }

    private Task<Forgotten> RunAsync(string now)
    {
        pipeline.Clock.SetUtcNow(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        return new ForgetByAge(
            new ProgrammeCatalogue(pipeline.Programmes), pipeline.Evaluations, new ForgetSettled(forms, quarantine), new ForgetLinks(links, pipeline.Reports, pipeline.Periods),
            new ForgetMails(pipeline.Deliveries, pipeline.Periods, pipeline.Mailings.Store, pipeline.AlertRows, Mint), audit, pipeline.Clock).RunAsync(Cancellation);
    }

    private async Task<StoredEvaluation> FindAsync() => (await pipeline.Evaluations.FindAsync(Participant, "resp-000123", Cancellation))!;

    private QuarantinedPayload Quarantined(string text) => new(Form, "The answers do not fit.", [], pipeline.Clock.GetUtcNow(), Fixture.Utf8(text));

    private ShopperLink Link(string token, DateTimeOffset expires) =>
        new(Award, LinkId.Of(token), Participant.Participant, "s-1", null, pipeline.Clock.GetUtcNow(), expires, Revoked: false, null);

    /// <summary>Tokens that say nothing of what they are of, as those of an installation.</summary>
    private sealed class OpaqueMint : ITokenMint
    {
        public string Of(params IReadOnlyList<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Fixture.Utf8(string.Join('\n', parts))));
    }
}
