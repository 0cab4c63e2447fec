using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Erasures;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;
using Pipeline.Testing.Builders;
using Pipeline.Testing.Twins;

namespace Pipeline.Core.Tests.Erasures;

/// <summary>What is told of an erasure, by what is found when every place is read again.</summary>
public sealed class ErasePersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 8, 0, 0, TimeSpan.Zero);

    private readonly Programme programme = new ProgrammeBuilder().Build();
    private readonly InMemoryErasureRegister register = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_erasure_after_which_nothing_is_left_is_done()
    {
        var (record, proof) = await EraseAsync(new OnePlace(left: 0));

        (proof.Looked, proof.Changed, proof.Left).ShouldBe((7, 2, 0));
        record.DoneAt.ShouldBe(Now);
    }

    [Fact]
    public async Task An_erasure_that_left_something_is_tried_again_and_is_not_done()
    {
        var place = new OnePlace(left: 1);

        var (record, proof) = await EraseAsync(place);

        (place.Erased, proof.Left).ShouldBe((3, 1));
        record.DoneAt.ShouldBeNull();
        (await register.ListAsync(programme.Id, Cancellation)).ShouldHaveSingleItem().DoneAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_erased_is_registered_before_any_place_is_worked_through()
    {
        var place = new OnePlace(left: 0) { Meanwhile = async () => (await register.ListAsync(programme.Id, Cancellation)).Count };

        await EraseAsync(place);

        place.Seen.ShouldBe(1);
    }

    private Task<(ErasureRecord Record, ErasureProof Proof)> EraseAsync(IPersonalPlaces places)
    {
        var (fingerprints, programmes) = (new Fingerprints(new PlainTokenMint()), new InMemoryProgrammeStore());
        var run = new ErasureRun(places, programmes, new ProgrammeCatalogue(programmes), new InMemoryFormStore(), new CountDays(new InMemoryEvaluationStore()));
        return new ErasePerson(register, fingerprints, new ErasureTargets(fingerprints), run, new FakeTimeProvider(Now))
            .EraseAsync(programme, new ErasureRequest(ErasureKind.Contact, "kari@one.example", "Asked to be."), Cancellation);
    }

    private sealed class OnePlace(int left) : IPersonalPlaces
    {
        public IReadOnlyList<string> Names => ["evaluations"];

        public Func<Task<int>> Meanwhile { get; init; } = () => Task.FromResult(0);

        /// <summary>How often it was erased from.</summary>
        public int Erased { get; private set; }

        /// <summary>What there was meanwhile when it was.</summary>
        public int Seen { get; private set; }

        public async Task<PlaceTally> EraseAsync(string place, Erasure erasure, CancellationToken cancellationToken)
        {
            (Erased, Seen) = (Erased + 1, await Meanwhile());
            return new PlaceTally(7, 2);
        }

        public Task<PlaceTally> LookAsync(string place, Erasure erasure, CancellationToken cancellationToken) => Task.FromResult(new PlaceTally(7, left));

        public Task ReadAsync(string place, string programme, IReadOnlyList<string> forms, Action<string> text, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
