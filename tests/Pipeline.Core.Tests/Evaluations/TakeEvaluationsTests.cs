using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Evaluations;

/// <summary>What becomes of an arrival before it is stored.</summary>
public sealed class TakeEvaluationsTests
{
    private const string Award = "prisen";

    private static readonly DateTimeOffset Now = new(2021, 1, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly InMemoryProgrammeStore programmes = new();
    private readonly InMemoryEvaluationStore evaluations = new();
    private readonly InMemoryErasureRegister register = new();
    private readonly Fingerprints fingerprints = new(new PlainTokenMint());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("auto", EvaluationState.Approved)]
    [InlineData("manual", EvaluationState.Pending)]
    public async Task An_evaluation_counts_at_once_unless_the_rules_ask_for_review(string review, EvaluationState state)
    {
        await PutAsync(review);

        await TakeAsync(await BuildAsync(), isClean: false);

        (await KeptAsync()).State.ShouldBe(state);
    }

    [Fact]
    public async Task A_shopper_that_was_erased_comes_back_under_its_pseudonym_only()
    {
        await PutAsync("auto");
        await EraseAsync("s-017");

        await TakeAsync(await BuildAsync(), isClean: false);

        var kept = await KeptAsync();
        kept.Evaluation.Shopper.ShouldBe(fingerprints.Pseudonym(Award, "s-017"));
        EvaluationReader.Read(kept.Raw).Evaluation!.Shopper.ShouldBe(kept.Evaluation.Shopper);
    }

    [Fact]
    public async Task An_erasure_is_known_to_the_next_arrival()
    {
        await PutAsync("auto");
        var take = Take();
        var evaluation = await BuildAsync();
        await take.TakeAsync([Arrival(evaluation with { Id = "before" })], "test", Cancellation);
        await EraseAsync("s-017");

        await take.TakeAsync([Arrival(evaluation)], "test", Cancellation);

        (await KeptAsync()).Evaluation.Shopper.ShouldBe(fingerprints.Pseudonym(Award, "s-017"));
    }

    [Fact]
    public async Task What_has_just_been_cleaned_is_not_looked_through_again()
    {
        await PutAsync("auto");
        await EraseAsync("s-017");

        await TakeAsync(await BuildAsync(), isClean: true);

        (await KeptAsync()).Evaluation.Shopper.ShouldBe("s-017");
    }

    private TakeEvaluations Take() => new(new ProgrammeCatalogue(programmes), evaluations, new ErasedPeople(register, fingerprints), new FakeTimeProvider(Now));

    private async Task TakeAsync(Evaluation evaluation, bool isClean) =>
        (await Take().TakeAsync([Arrival(evaluation) with { IsClean = isClean }], "test", Cancellation))[0].ShouldBeOfType<Taking.Kept>();

    private static Arrival Arrival(Evaluation evaluation) => new(evaluation, [], EvaluationWriter.Write(evaluation));

    private async Task<Evaluation> BuildAsync()
    {
        var known = await new ProgrammeCatalogue(programmes).FindAsync(Award, Cancellation);
        return new EvaluationBuilder(known!.Programme).On("phone").ScoredBy("s-017").Build();
    }

    private async Task<StoredEvaluation> KeptAsync() => (await evaluations.FindAsync(new(Award, "nordlys-kraft"), "resp-000123", Cancellation))!;

    private async Task EraseAsync(string shopper)
    {
        var print = fingerprints.Of(Award, ErasureKind.Shopper, shopper);
        (await register.SaveAsync(new ErasureRecord(Award, print.Hash, ErasureKind.Shopper, [print], "Asked to be.", Now, null), Cancellation)).ShouldBeTrue();
    }

    private Task PutAsync(string review) => programmes.PutAsync(Award, Encoding.UTF8.GetBytes($$"""
        { "id": "{{Award}}", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2025-12-01", "end": "2026-03-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "comments": [ { "id": "overall", "name": "Alt" } ], "pairs": [], "rules": { "review": "{{review}}" }, "schedule": [],
          "participants": [ { "id": "nordlys-kraft", "name": "Nordlys Kraft", "class": "all", "entitlement": "full", "contacts": [] } ] }
        """), Cancellation);
}
