using System.Text;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Forms;

public sealed class TakeHookTests
{
    private readonly InMemoryFormStore forms = new();
    private readonly InMemoryQuarantine quarantine = new();
    private readonly InMemoryEvaluationStore evaluations = new();
    private readonly InMemoryProgrammeStore programmes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_nobody_put_answers_like_a_wrong_signature() =>
        (await TakeForgedAsync(form: "unknown")).ShouldBeOfType<HookOutcome.Forged>();

    [Fact]
    public async Task A_forged_webhook_leaves_nothing_behind()
    {
        var outcome = await TakeForgedAsync();

        outcome.ShouldBeOfType<HookOutcome.Forged>();
        (await quarantine.ListAsync("form", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unreadable_payload_is_kept_whole_with_its_faults_and_once()
    {
        var unreadable = new HookReading.Unreadable([new Fault("/answers", "Not a list.")]);

        await TakeAsync(unreadable);
        (await TakeAsync(unreadable)).ShouldBeOfType<HookOutcome.Quarantined>();

        var kept = (await quarantine.ListAsync("form", Cancellation)).Single();
        Encoding.UTF8.GetString(kept.Raw.Span).ShouldBe("the body");
        kept.Faults.Single().Pointer.ShouldBe("/answers");
    }

    [Theory]
    [InlineData("award-of-others")]
    [InlineData("eksempelprisen-2026")]
    public async Task An_evaluation_that_does_not_fit_its_programme_is_kept_in_quarantine(string programme)
    {
        var evaluation = new EvaluationBuilder(new ProgrammeBuilder().Build()).Build() with { Programme = programme };

        var outcome = await TakeAsync(new HookReading.Read(evaluation));

        outcome.ShouldBeOfType<HookOutcome.Quarantined>().Faults.Single().Pointer.ShouldBe("/programme");
        (await quarantine.ListAsync("form", Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_secret_nothing_can_be_proved_and_the_sender_is_told_to_come_back()
    {
        var outcome = await TakeForgedAsync(secret: null);

        outcome.ShouldBeOfType<HookOutcome.NoSecret>().Names.ShouldBe(["forms--form"]);
    }

    [Fact]
    public async Task A_secret_that_is_empty_is_refused_when_the_form_is_put()
    {
        var catalogue = new FormCatalogue(forms, [new FixedFormProvider("native", MappingRule.Refused, _ => new HookReading.Ignored(""))], Secret(""));

        (await catalogue.PutAsync("form", Definition, Cancellation)).ShouldHaveSingleItem().Pointer.ShouldBe("/secrets/0");

        (await forms.FindAsync("form", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_secret_that_has_become_empty_is_none()
    {
        FixedFormProvider provider = new("native", MappingRule.Refused, _ => new HookReading.Ignored(""));
        (await new FormCatalogue(forms, [provider], Secret("secret")).PutAsync("form", Definition, Cancellation)).ShouldBeEmpty();
        var (catalogue, known) = (new FormCatalogue(forms, [provider], Secret("")), new ProgrammeCatalogue(programmes));
        var take = new TakeHook(
            catalogue, Secret(""), known, new TakeEvaluations(known, evaluations, NobodyErased.Here, TimeProvider.System), quarantine, NobodyErased.Here, TimeProvider.System);

        var outcome = await take.TakeAsync("form", new HookRequest(new Dictionary<string, string>(), Encoding.UTF8.GetBytes("the body"), default), Cancellation);

        outcome.ShouldBeOfType<HookOutcome.NoSecret>();
    }

    [Fact]
    public async Task An_event_that_says_nothing_about_a_dialogue_leaves_nothing_behind()
    {
        (await TakeAsync(new HookReading.Ignored("A test."))).ShouldBeOfType<HookOutcome.Ignored>();

        (await quarantine.ListAsync("form", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_is_not_finished_is_passed_over() =>
        (await TakeAsync(new HookReading.Filled(new FilledForm(null, "1", null, true, [], new Dictionary<string, string>())))).ShouldBeOfType<HookOutcome.Ignored>();

    private static ReadOnlyMemory<byte> Definition { get; } = Encoding.UTF8.GetBytes(
        """{ "id": "form", "programme": "eksempelprisen-2026", "provider": "native", "secrets": [ "forms--form" ] }""");

    private static InMemorySecretSource Secret(string? value) =>
        new(value is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["forms--form"] = value });

    private Task<HookOutcome> TakeAsync(HookReading reading, string form = "form", string? secret = "secret") => TakeAsync(reading, null, form, secret);

    private Task<HookOutcome> TakeForgedAsync(string form = "form", string? secret = "secret") => TakeAsync(new HookReading.Ignored(""), "no", form, secret);

    private async Task<HookOutcome> TakeAsync(HookReading reading, string? forgery, string form, string? secret)
    {
        var catalogue = new FormCatalogue(forms, [new FixedFormProvider("native", MappingRule.Refused, _ => reading, forgery)], Secret(secret));
        (await catalogue.PutAsync("form", Definition, Cancellation)).ShouldBeEmpty();
        var known = new ProgrammeCatalogue(programmes);
        return await new TakeHook(catalogue, Secret(secret), known, new TakeEvaluations(known, evaluations, NobodyErased.Here, TimeProvider.System), quarantine, NobodyErased.Here, TimeProvider.System)
            .TakeAsync(form, new HookRequest(new Dictionary<string, string>(), Encoding.UTF8.GetBytes("the body"), default), Cancellation);
    }
}
