using CsCheck;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Core.Tallies;
using Pipeline.Simulation.Tests.World;
using Pipeline.Testing.Twins;

namespace Pipeline.Simulation.Tests.Relations;

/// <summary>The way from what is sent to the counts that every figure is computed from, in memory.</summary>
internal sealed class Intake
{
    private static readonly InMemoryProgrammeStore Definitions = WithDefinition();

    private readonly TakeEvaluations take;
    private readonly CountDays counts;

    public Intake()
    {
        take = new TakeEvaluations(new ProgrammeCatalogue(Definitions), Store, new ErasedPeople(new InMemoryErasureRegister(), new Fingerprints(new PlainHash())), TimeProvider.System);
        counts = new CountDays(Store);
    }

    public static KnownProgramme Known { get; } = new ProgrammeCatalogue(Definitions).FindAsync("award-1", default).Result!;

    /// <summary>Up to a dozen dialogues of three participants within six weeks.</summary>
    public static Gen<Evaluation[]> Dialogues { get; } =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 40], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 9]).Array[1, 12].Select(all => all.Select(Dialogue).ToArray());

    public InMemoryEvaluationStore Store { get; } = new();

    public static Evaluation Dialogue((int Participant, int Day, int Good, int Fast, int Shopper, int Outcome) drawn, int number)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        var outcome = drawn.Outcome == 0 ? Outcome.NoReply : Outcome.Answered;
        if (outcome == Outcome.Answered && drawn.Good < 2) answers["good"] = drawn.Good == 0 ? "no" : "yes";
        if (outcome == Outcome.Answered && drawn.Fast < 3) answers["fast"] = ((string[])["no", "partly", "yes"])[drawn.Fast];
        return new Evaluation(
            $"dialogue-{number}", "award-1", Known.Programme.Participants[drawn.Participant].Id, "phone", new DateTimeOffset(2023, 10, 1, 9, number, 0, TimeSpan.Zero).AddDays(drawn.Day),
            drawn.Shopper == 0 ? null : $"shopper-{drawn.Shopper}", Responder.Human, outcome, null, answers, new Dictionary<string, string>());
    }

    public IReadOnlyList<Taking> Take(params IReadOnlyList<Evaluation> evaluations) =>
        take.TakeAsync([.. evaluations.Select(each => new Arrival(each, [], EvaluationWriter.Write(each)))], "api", default).GetAwaiter().GetResult();

    /// <summary>What was sent, read anew from the bytes that are kept of another intake.</summary>
    public void Replay(Intake other)
    {
        foreach (var stored in other.Store.Everything("award-1")) Take(EvaluationReader.Read(stored.Raw).Evaluation!);
    }

    public IReadOnlyDictionary<string, Tally> Tallies() => counts.CountAsync(Known, PeriodId.Season.Within(Known.Programme.Season)!.Value, default).GetAwaiter().GetResult();

    /// <summary>Every count there is, as text; the same counts give the same figures to the byte.</summary>
    public string Counts() => Write(Tallies());

    public static string Write(IReadOnlyDictionary<string, Tally> tallies) => string.Join('\n', tallies.Select(each => $"{each.Key} {Convert.ToHexString(TallyCodec.Write(each.Value))}"));

    public static PeriodResults Results(KnownProgramme known, IReadOnlyDictionary<string, Tally> tallies)
    {
        var days = PeriodId.Season.Within(known.Programme.Season)!.Value;
        return new ResultsBuilder(TimeProvider.System).Build(new FigureBook(known.Programme, tallies, Phase.Running), PeriodId.Season, days, 1);
    }

    private static InMemoryProgrammeStore WithDefinition()
    {
        var store = new InMemoryProgrammeStore();
        store.PutAsync("award-1", Award.Definition(0, AwardRules.Plain), default).GetAwaiter().GetResult();
        return store;
    }
}
