using CsCheck;
using Pipeline.Core.Evaluations;
using Pipeline.Simulation.Tests.Relations;

namespace Pipeline.Simulation.Tests.Models;

/// <summary>Intake beside a model: of each id the contents that differed from the one before, in the order they came.</summary>
[Trait("Category", "Slow")]
public sealed class IntakeModelTests
{
    private const int Cases = 2000;

    private static readonly Gen<Evaluation> Sent = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Select(drawn => Content(drawn.Item1, drawn.Item2));

    [Fact]
    public void Whatever_is_sent_in_whatever_order_the_last_content_is_kept_and_those_before_it_are_history() =>
        Gen.Const(() => (new Intake(), new Dictionary<string, List<Evaluation>>(StringComparer.Ordinal))).SampleModelBased(
            Sent.Operation<Intake, Dictionary<string, List<Evaluation>>>((intake, sent) => intake.Take(sent), Keep),
            Sent.Array[2, 5].Operation<Intake, Dictionary<string, List<Evaluation>>>((intake, batch) => intake.Take(batch), (model, batch) => Array.ForEach(batch, each => Keep(model, each))),
            Gen.Const(0).Operation<Intake, Dictionary<string, List<Evaluation>>>((intake, _) => intake.Take(Content(9, 0) with { Channel = "telegraph" }), (model, _) => { }),
            Gen.Const(0).Operation<Intake, Dictionary<string, List<Evaluation>>>((intake, _) => intake.Tallies(), (model, _) => { }),
            equal: IsSame, iter: Cases);

    private static Evaluation Content(int id, int content) => Intake.Dialogue((id % 3, 3 + (content * 2), content % 2, 0, 1, 5), id);

    private static void Keep(Dictionary<string, List<Evaluation>> model, Evaluation sent)
    {
        if (!model.TryGetValue(sent.Id, out var contents)) model[sent.Id] = contents = [];
        if (contents.Count == 0 || EvaluationHash.Of(contents[^1]) != EvaluationHash.Of(sent)) contents.Add(sent);
    }

    private static bool IsSame(Intake intake, Dictionary<string, List<Evaluation>> model)
    {
        var kept = intake.Store.Everything("award-1").GroupBy(each => each.Evaluation.Id).ToDictionary(each => each.Key, each => each.ToList());
        var counted = intake.Tallies().Values.Sum(each => each.Dialogues);
        return kept.Count == model.Count && counted == model.Count
            && model.All(each => kept[each.Key].Select(stored => stored.ContentHash).SequenceEqual(each.Value.Select(EvaluationHash.Of))
                && kept[each.Key].Select(stored => stored.Revision).SequenceEqual(Enumerable.Range(1, each.Value.Count)));
    }
}
