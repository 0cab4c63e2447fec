using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Forms;

public sealed class ReplayQuarantineTests
{
    private const string Programme = "havneprisen-2027";

    private static readonly ParticipantKey Participant = new(Programme, "sundferja");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 14, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemoryQuarantine quarantine = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replay_after_a_corrected_mapping_gives_exactly_what_direct_intake_would_have_given()
    {
        var (late, direct) = (await HouseAsync("Jo", quarantine), await HouseAsync("Ja", new InMemoryQuarantine()));
        (await late.TakeAsync("a")).ShouldBeOfType<HookOutcome.Quarantined>();
        await late.MapAsync("Ja");

        var outcome = (await late.Replay.ReplayAsync(Programme, QuarantineId.Of((await late.WaitingAsync())[0]), Cancellation))!;

        (await direct.TakeAsync("a")).ShouldBeOfType<HookOutcome.Stored>();
        outcome.Settled!.Detail.ShouldBe("service:f:a");
        var (replayed, taken) = (await late.FindAsync("service:f:a"), await direct.FindAsync("service:f:a"));
        EvaluationWriter.Write(replayed.Evaluation).ShouldBe(EvaluationWriter.Write(taken.Evaluation));
        (replayed.ContentHash, replayed.Day, replayed.Source, replayed.Revision, replayed.State).ShouldBe((taken.ContentHash, taken.Day, taken.Source, taken.Revision, taken.State));
        replayed.Raw.ToArray().ShouldBe(taken.Raw.ToArray());
        replayed.Flags.ShouldBe(taken.Flags);
        (await late.WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_still_cannot_be_used_keeps_waiting_with_its_present_faults()
    {
        var house = await HouseAsync("Jo", quarantine);
        await house.TakeAsync("a");

        var outcome = (await house.Replay.ReplayAsync(Programme, QuarantineId.Of((await house.WaitingAsync())[0]), Cancellation))!;

        outcome.Settled.ShouldBeNull();
        outcome.Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/questions/greeting/options");
        (await house.WaitingAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Everything_that_waits_is_replayed_at_once_and_a_second_time_changes_nothing()
    {
        var house = await HouseAsync("Jo", quarantine);
        foreach (var id in (string[])["a", "b", "c"])
        {
            await house.TakeAsync(id);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        await house.MapAsync("Ja");

        (await house.Replay.ReplayAllAsync(Programme, Cancellation)).Select(each => each.Settled?.Detail).ShouldBe(["service:f:a", "service:f:b", "service:f:c"]);
        (await house.Replay.ReplayAllAsync(Programme, Cancellation)).ShouldBeEmpty();
        (await house.Replay.ListAsync(Programme, settledToo: true, Cancellation)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_discarded_payload_waits_no_more_and_is_not_replayed()
    {
        var house = await HouseAsync("Jo", quarantine);
        await house.TakeAsync("a");
        var id = QuarantineId.Of((await house.WaitingAsync())[0]);

        (await house.Replay.DiscardAsync(Programme, id, "A test form.", Cancellation)).ShouldBe(new Settlement(true, "A test form.", clock.GetUtcNow()));

        await house.MapAsync("Ja");
        (await house.Replay.ReplayAsync(Programme, id, Cancellation))!.Settled!.IsDiscarded.ShouldBeTrue();
        (await house.TakeAsync("b")).ShouldBeOfType<HookOutcome.Stored>();
        (await house.WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_programmes_payload_is_not_there()
    {
        var house = await HouseAsync("Jo", quarantine);
        await house.TakeAsync("a");
        var id = QuarantineId.Of((await house.WaitingAsync())[0]);

        (await house.Replay.ReplayAsync("another-award", id, Cancellation)).ShouldBeNull();
        (await house.Replay.DiscardAsync("another-award", id, "x", Cancellation)).ShouldBeNull();
        (await house.Replay.ReplayAsync(Programme, id with { Hash = new string('0', 64) }, Cancellation)).ShouldBeNull();
    }

    [Theory]
    [InlineData("form")]
    [InlineData("form.0")]
    [InlineData(".")]
    [InlineData("Form.0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("form.G000000000000000000000000000000000000000000000000000000000000000")]
    public void An_id_is_a_form_and_a_hash(string text) => QuarantineId.Parse(text).ShouldBeNull();

    private async Task<House> HouseAsync(string option, InMemoryQuarantine kept)
    {
        var house = new House(kept, clock);
        await house.PrepareAsync();
        await house.MapAsync(option);
        return house;
    }

    private sealed class House
    {
        private readonly InMemoryEvaluationStore evaluations = new();
        private readonly InMemoryProgrammeStore programmes = new();
        private readonly FormCatalogue forms;
        private readonly TakeHook hooks;
        private readonly TimeProvider clock;

        public House(InMemoryQuarantine quarantine, TimeProvider clock)
        {
            this.clock = clock;
            var secrets = new InMemorySecretSource(new Dictionary<string, string> { ["s"] = "secret" });
            forms = new(new InMemoryFormStore(), [new FixedFormProvider("service", MappingRule.Required, Read)], secrets);
            var known = new ProgrammeCatalogue(programmes);
            hooks = new(forms, secrets, known, new TakeEvaluations(known, evaluations, NobodyErased.Here, clock), quarantine, NobodyErased.Here, clock);
            Replay = new(forms, hooks, quarantine, clock);
        }

        public ReplayQuarantine Replay { get; }

        public Task PrepareAsync() => programmes.PutAsync(Programme, Fixture.Bytes("Programmes/full.json"), Cancellation);

        public async Task MapAsync(string option) => (await forms.PutAsync("form", Fixture.Utf8(
            $$$"""
            { "id": "form", "programme": "{{{Programme}}}", "provider": "service", "secrets": ["s"], "participant": { "value": "sundferja" },
              "channel": { "value": "phone" }, "questions": { "greeting": { "field": "w", "options": { "{{{option}}}": "yes" } } } }
            """), Cancellation)).ShouldBeEmpty();

        public Task<HookOutcome> TakeAsync(string id) =>
            hooks.TakeAsync("form", new HookRequest(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(id), clock.GetUtcNow()), Cancellation);

        public Task<IReadOnlyList<QuarantinedPayload>> WaitingAsync() => Replay.ListAsync(Programme, settledToo: false, Cancellation);

        public async Task<StoredEvaluation> FindAsync(string id) => (await evaluations.FindAsync(Participant, id, Cancellation))!;

        // The body is the id of what was sent; the answer is always the same.
        private static HookReading.Filled Read(HookBody body) => new(new FilledForm(
            "f", Encoding.UTF8.GetString(body.Bytes.Span), null, false, [new("w", null, new FilledValue("Ja"))], new Dictionary<string, string>()));
    }
}
