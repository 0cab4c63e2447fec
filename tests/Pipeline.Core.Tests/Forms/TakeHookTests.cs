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
        (await TakeAsync(new HookReading.Forged("no"), form: "unknown")).ShouldBeOfType<HookOutcome.Forged>();

    [Fact]
    public async Task A_forged_webhook_leaves_nothing_behind()
    {
        var outcome = await TakeAsync(new HookReading.Forged("The signature does not match."));

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
        var outcome = await TakeAsync(new HookReading.Forged("no"), secret: null);

        outcome.ShouldBeOfType<HookOutcome.NoSecret>().Names.ShouldBe(["forms--form"]);
    }

    private async Task<HookOutcome> TakeAsync(HookReading reading, string form = "form", string? secret = "secret")
    {
        var catalogue = new FormCatalogue(forms, [new FixedProvider(reading)]);
        (await catalogue.PutAsync("form", Encoding.UTF8.GetBytes(
            """{ "id": "form", "programme": "eksempelprisen-2026", "provider": "native", "secrets": [ "forms--form" ] }"""), Cancellation)).ShouldBeEmpty();
        var take = new TakeEvaluations(new ProgrammeCatalogue(programmes), evaluations, TimeProvider.System);
        return await new TakeHook(catalogue, new FixedSecret(secret), take, quarantine)
            .TakeAsync(form, new HookRequest(new Dictionary<string, string>(), Encoding.UTF8.GetBytes("the body"), default), Cancellation);
    }

    private sealed class FixedProvider(HookReading reading) : IFormProvider
    {
        public string Name => "native";

        public HookReading Read(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => reading;
    }

    private sealed class FixedSecret(string? value) : ISecretSource
    {
        public string? Find(string name) => value;
    }
}
