using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Tests.Tallies;

/// <summary>The counts of a slice the plain and slow way: every number is its own query over the evaluations.</summary>
internal sealed class PlainCount(Programme programme, IEnumerable<Evaluation> evaluations, string? channel, Responder? responder)
{
    private readonly List<Evaluation> contacts =
        [.. evaluations.Where(each => (channel is null || each.Channel == channel) && (responder is null || each.Responder == responder))];

    private IEnumerable<Evaluation> Answered => contacts.Where(each => each.Outcome == Outcome.Answered);

    public void ShouldBe(SliceTally slice)
    {
        foreach (var outcome in Enum.GetValues<Outcome>()) slice.Outcome(outcome).ShouldBe(contacts.Count(each => each.Outcome == outcome));
        for (var question = 0; question < programme.Questions.Count; question++)
        {
            var asked = programme.Questions[question];
            slice.Answers(question).ToArray().ShouldBe(
                Enumerable.Range(0, asked.AnswerCount).Select(answer => (long)Answered.Count(each => Answer(each, asked) == asked.AnswerAt(answer))));
        }

        for (var pair = 0; pair < programme.Pairs.Count; pair++) ShouldBe(slice, pair);
        Sample(Answered.Select(Score)).ShouldBe(slice.Scores.Counts);
        Sample(Answered.Select(each => each.WaitSeconds)).ShouldBe(slice.Waits.Counts);
        for (var area = 0; area < programme.Areas.Count; area++)
            Sample(Answered.Select(each => DialogueScore.Of(programme, each.Answers).Areas[area])).ShouldBe(slice.AreaScores[area].Counts);
        ShouldBeWaits(slice);
        ShouldBeShoppers(slice);
        ShouldBeDrivers(slice);
    }

    private void ShouldBe(SliceTally slice, int pair)
    {
        var from = programme.FindQuestion(programme.Pairs[pair].From)!;
        var to = programme.FindQuestion(programme.Pairs[pair].To)!;
        for (var first = 0; first < from.AnswerCount; first++)
            for (var second = 0; second < to.AnswerCount; second++)
                slice.Joint(pair, first, second).ShouldBe(
                    Answered.Count(each => Answer(each, from) == from.AnswerAt(first) && Answer(each, to) == to.AnswerAt(second)));
    }

    private void ShouldBeWaits(SliceTally slice)
    {
        var pairs = Answered.Where(each => each.WaitSeconds is not null && Score(each) is not null)
            .Select(each => new WaitScore(each.WaitSeconds!.Value, Score(each)!.Value));

        slice.WaitScores.ShouldBe(pairs.GroupBy(pair => pair).OrderBy(group => group.Key.Seconds).ThenBy(group => group.Key.Milli)
            .Select(group => KeyValuePair.Create(group.Key, (long)group.Count())));
    }

    private void ShouldBeShoppers(SliceTally slice)
    {
        var shoppers = contacts.Where(each => each.Shopper is not null).GroupBy(each => each.Shopper!).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        slice.Shoppers.Keys.ShouldBe(shoppers.Select(shopper => shopper.Key));
        foreach (var shopper in shoppers)
        {
            slice.Shoppers[shopper.Key].Dialogues.ShouldBe(shopper.Count());
            slice.Shoppers[shopper.Key].Scores.Counts.ShouldBe(Sample(shopper.Where(each => each.Outcome == Outcome.Answered).Select(Score)));
        }
    }

    private void ShouldBeDrivers(SliceTally slice)
    {
        var items = channel is null ? [] : new TallyLayout(programme).DriverItems(IndexOf(channel)).Select(item => programme.Questions[item]).ToList();
        if (items.Count == 0)
        {
            slice.Drivers.ShouldBeNull();
            return;
        }

        var rows = Answered.Where(each => items.TrueForAll(item => Points(each, item) is not null))
            .Select(each => items.ConvertAll(item => (long)Points(each, item)!)).ToList();
        slice.Drivers.ShouldNotBeNull().Items.ShouldBe(items.Count);
        slice.Drivers.N.ShouldBe(rows.Count);
        for (var first = 0; first < items.Count; first++)
        {
            slice.Drivers.Sum(first).ShouldBe(rows.Sum(row => row[first]));
            for (var second = 0; second < items.Count; second++)
                slice.Drivers.Product(first, second).ShouldBe(rows.Sum(row => row[first] * row[second]));
        }
    }

    private int IndexOf(string id) => programme.Channels.Select((each, index) => (each.Id, index)).Single(each => each.Id == id).index;

    private int? Score(Evaluation evaluation) => DialogueScore.Of(programme, evaluation.Answers).Total;

    private static string? Answer(Evaluation evaluation, Question question) => evaluation.Answers.GetValueOrDefault(question.Id);

    private static int? Points(Evaluation evaluation, Question question) =>
        question.Options.FirstOrDefault(option => option.Code == Answer(evaluation, question))?.Points;

    private static IEnumerable<KeyValuePair<int, long>> Sample(IEnumerable<int?> values) =>
        values.OfType<int>().GroupBy(value => value).OrderBy(group => group.Key).Select(group => KeyValuePair.Create(group.Key, (long)group.Count()));
}
