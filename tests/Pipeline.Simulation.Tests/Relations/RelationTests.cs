using CsCheck;
using Pipeline.Core.Erasures;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Tallies;
using Pipeline.Simulation.Tests.World;

namespace Pipeline.Simulation.Tests.Relations;

/// <summary>What may be done to what is sent without a count of it changing, each tried in two thousand cases. Counts decide figures: `ExactnessTests` of the core show that.</summary>
[Trait("Category", "Slow")]
public sealed class RelationTests
{
    private const int Cases = 2000;

    [Fact]
    public void The_order_of_arrival_changes_nothing() => Gen.Select(Intake.Dialogues, Gen.Int).Sample(
        (dialogues, seed) => Counted(dialogues) == Counted(Shuffled(dialogues, seed)), iter: Cases);

    [Fact]
    public void Repetitions_change_nothing() => Gen.Select(Intake.Dialogues, Gen.Int[1, 4], Gen.Int).Sample(
        (dialogues, copies, seed) => Counted(dialogues) == Counted(Shuffled([.. Enumerable.Repeat(dialogues, copies).SelectMany(each => each)], seed)), iter: Cases);

    [Fact]
    public void Batches_and_counting_between_them_change_nothing() => Gen.Select(Intake.Dialogues, Gen.Int[1, 5], Gen.Bool).Sample(
        (dialogues, size, countsBetween) =>
        {
            var intake = new Intake();
            foreach (var batch in dialogues.Chunk(size))
            {
                intake.Take(batch);
                if (countsBetween) intake.Tallies();
            }

            return intake.Counts() == Counted(dialogues);
        }, iter: Cases);

    [Fact]
    public void The_number_of_workers_changes_nothing() => Gen.Select(Intake.Dialogues, Gen.Int[2, 4]).Sample(
        (dialogues, workers) =>
        {
            var intake = new Intake();
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, worker =>
            {
                for (var at = worker; at < dialogues.Length; at += workers) intake.Take(dialogues[at]);
                intake.Tallies();
            });
            return intake.Counts() == Counted(dialogues);
        }, iter: Cases);

    [Fact]
    public void What_was_sent_gives_the_same_when_it_is_read_again() => Gen.Select(Intake.Dialogues, Intake.Dialogues).Sample(
        (first, revisions) =>
        {
            var intake = new Intake();
            intake.Take(first);
            intake.Take(revisions);
            var again = new Intake();
            again.Replay(intake);
            return again.Counts() == intake.Counts() && Hashes(again).SequenceEqual(Hashes(intake));
        }, iter: Cases);

    [Fact]
    public void An_erased_shopper_leaves_what_there_would_be_had_it_always_had_its_pseudonym() => Gen.Select(Intake.Dialogues, Gen.Int[1, 3]).Sample(
        (dialogues, which) =>
        {
            var (shopper, pseudonym) = ($"shopper-{which}", new Fingerprints(new PlainHash()).Pseudonym("award-1", $"shopper-{which}"));
            var erased = new Intake();
            erased.Take(dialogues);
            erased.Tallies();
            var text = new PersonalText([new ErasureTarget(ErasureKind.Shopper, shopper, pseudonym)]);
            erased.Store.Rewrite("award-1", stored => stored.Evaluation.Shopper == shopper
                ? stored with { Evaluation = stored.Evaluation with { Shopper = text.Replace(shopper) }, Raw = PersonalBytes.Rewrite(stored.Raw.ToArray(), text.Replace).Bytes }
                : stored);
            var counts = erased.Counts();
            var replayed = new Intake();
            replayed.Replay(erased);
            return counts == Counted([.. dialogues.Select(each => each.Shopper == shopper ? each with { Shopper = pseudonym } : each)]) && replayed.Counts() == counts;
        }, iter: Cases);

    [Fact]
    public void Participants_that_change_names_change_places_and_nothing_else() => Gen.Select(Intake.Dialogues, Gen.Int[0, 5]).Sample(
        (dialogues, permutation) =>
        {
            var ids = Intake.Known.Programme.Participants.Select(each => each.Id).ToList();
            var names = Permuted(ids, permutation);
            string Renamed(string id) => names[ids.IndexOf(id)];
            var before = new Intake();
            before.Take(dialogues);
            var after = new Intake();
            after.Take([.. dialogues.Select(each => each with { Participant = Renamed(each.Participant) })]);
            var moved = new SortedDictionary<string, Tally>(before.Tallies().ToDictionary(each => Renamed(each.Key), each => each.Value), StringComparer.Ordinal);
            return Intake.Write(moved) == after.Counts();
        }, iter: Cases);

    [Fact]
    public void Answers_under_another_question_of_the_same_kind_give_the_same_figures_under_its_name() => Intake.Dialogues.Sample(
        dialogues =>
        {
            var before = Figures([.. dialogues.Select(each => Answering(each, "good"))], "good");
            var after = Figures([.. dialogues.Select(each => Answering(each, "nice"))], "nice");
            return before.SequenceEqual(after);
        }, iter: Cases);

    private static string Counted(IReadOnlyList<Evaluation> dialogues)
    {
        var intake = new Intake();
        foreach (var dialogue in dialogues) intake.Take(dialogue);
        return intake.Counts();
    }

    private static Evaluation[] Shuffled(Evaluation[] dialogues, int seed)
    {
        var shuffled = dialogues.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static IEnumerable<string> Hashes(Intake intake) => intake.Store.Everything("award-1").Select(each => each.ContentHash).Order(StringComparer.Ordinal);

    private static List<string> Permuted(List<string> ids, int permutation)
    {
        var (left, permuted) = (ids.ToList(), new List<string>());
        for (var places = ids.Count; places > 0; permutation /= places, places--)
        {
            permuted.Add(left[permutation % places]);
            left.RemoveAt(permutation % places);
        }

        return permuted;
    }

    private static Evaluation Answering(Evaluation each, string question) => each with { Answers = each.Answers.ToDictionary(answer => answer.Key == "good" ? question : answer.Key, answer => answer.Value) };

    private static IEnumerable<(string, double, long)> Figures(IReadOnlyList<Evaluation> dialogues, string question)
    {
        var known = RenamedQuestion.In(question);
        return Intake.Results(known, RenamedQuestion.Count(known, dialogues)).Figures
            .Select(figure => (figure.Id.Replace(question, "question", StringComparison.Ordinal), figure.Value, figure.N)).Order();
    }
}
