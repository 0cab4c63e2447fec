using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Forms;

/// <summary>A form whose answer to the first question was taken for its opposite, and four webhooks that came by it.</summary>
public sealed class ReplayPeriodTests
{
    private const string Programme = "havneprisen-2027";

    private static readonly ParticipantKey Participant = new(Programme, "sundferja");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 14, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemoryEvaluationStore evaluations = new();
    private readonly InMemoryProgrammeStore programmes = new();
    private readonly ProgrammeCatalogue known;
    private readonly FormCatalogue forms;
    private readonly TakeHook hooks;

    public ReplayPeriodTests()
    {
        var secrets = new InMemorySecretSource(new Dictionary<string, string> { ["s"] = "secret" });
        forms = new(new InMemoryFormStore(), [new FixedFormProvider("service", MappingRule.Required, Read)], secrets);
        known = new(programmes);
        hooks = new(forms, secrets, known, new TakeEvaluations(known, evaluations, NobodyErased.Here, clock), new InMemoryQuarantine(), NobodyErased.Here, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_counts_as_it_was_sent_is_read_again_and_what_a_person_decided_stays()
    {
        await PrepareAsync();
        await MapAsync("Ja", "yes");

        var first = await ReplayAsync();
        var second = await ReplayAsync();

        (first.Read, first.Unchanged, first.Revised, first.Skipped).ShouldBe((2, 0, 2, 2));
        (second.Read, second.Unchanged, second.Revised, second.Skipped).ShouldBe((2, 2, 0, 2));
        (first.Added, first.Unread).ShouldBe(([], []));
        (await StoredAsync()).ShouldBe(["service:f:a yes r2", "service:f:b no r1", "service:f:c yes r2", "service:f:d yes r2"]);
    }

    [Fact]
    public async Task What_does_not_become_an_evaluation_any_more_is_named_and_stays_as_it_was()
    {
        await PrepareAsync();
        await MapAsync("Jo", "yes");

        var replayed = await ReplayAsync();

        (replayed.Read, replayed.Unchanged, replayed.Revised).ShouldBe((2, 0, 0));
        replayed.Unread.Select(each => (each.Id, each.Faults[0].Pointer)).ShouldBe([("service:f:a", "/questions/greeting/options"), ("service:f:d", "/questions/greeting/options")]);
        (await StoredAsync()).ShouldBe(["service:f:a no r1", "service:f:b no r1", "service:f:c yes r2", "service:f:d no r1"]);
    }

    [Theory]
    [InlineData("{\"a\":1}", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("--x-1\r\nContent-Disposition: form-data", "multipart/form-data; boundary=x-1")]
    [InlineData("--x-1", "multipart/form-data; boundary=x-1")]
    public void The_type_of_kept_bytes_follows_from_their_first_line(string bytes, string type) => HookBody.TypeOf(Encoding.UTF8.GetBytes(bytes)).ShouldBe(type);

    /// <summary>The second was withdrawn, and an appeal corrected the third.</summary>
    private async Task PrepareAsync()
    {
        await programmes.PutAsync(Programme, Fixture.Bytes("Programmes/full.json"), Cancellation);
        await MapAsync("Ja", "no");
        foreach (var id in (string[])["a", "b", "c", "d"])
            (await hooks.TakeAsync("form", new HookRequest(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(id), clock.GetUtcNow()), Cancellation)).ShouldBeOfType<HookOutcome.Stored>();
        await evaluations.DecideAsync(Participant, "service:f:b", new ReviewNote(EvaluationState.Withdrawn, 1, "Feil selskap.", null, clock.GetUtcNow()), Cancellation);
        var appealed = (await evaluations.FindAsync(Participant, "service:f:c", Cancellation))!;
        var corrected = appealed.Evaluation with { Answers = new Dictionary<string, string> { ["greeting"] = "yes" } };
        await evaluations.AddAsync(Participant, [appealed with { Evaluation = corrected, ContentHash = EvaluationHash.Of(corrected), Source = "appeal:1" }], Cancellation);
    }

    private async Task MapAsync(string option, string code) => (await forms.PutAsync("form", Fixture.Utf8(
        $$$"""
        { "id": "form", "programme": "{{{Programme}}}", "provider": "service", "secrets": ["s"], "participant": { "value": "sundferja" },
          "channel": { "value": "phone" }, "questions": { "greeting": { "field": "w", "options": { "{{{option}}}": "{{{code}}}" } } } }
        """), Cancellation)).ShouldBeEmpty();

    private async Task<ReplayedPeriod> ReplayAsync() =>
        await new ReplayPeriod(evaluations, forms, hooks).RunAsync((await known.FindAsync(Programme, Cancellation))!, PeriodId.Season, Cancellation);

    private async Task<IEnumerable<string>> StoredAsync() => (await evaluations.ReadAsync(Participant, DateOnly.MinValue, DateOnly.MaxValue, Cancellation))
        .Select(each => $"{each.Evaluation.Id} {each.Evaluation.Answers["greeting"]} r{each.Revision}");

    // The body is the id of what was sent; the answer is always the same.
    private static HookReading.Filled Read(HookBody body) => new(new FilledForm(
        "f", Encoding.UTF8.GetString(body.Bytes.Span), null, false, [new("w", null, new FilledValue("Ja"))], new Dictionary<string, string>()));
}
