using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Measures;

/// <summary>Every measure that a programme's questionnaire defines, in the order in which results list them.</summary>
internal sealed class MeasureSet
{
    private readonly Dictionary<(string Name, string Subject), IMeasure> bySubject;

    public MeasureSet(PeriodTallies tallies, Lazy<Ranking> ranking)
    {
        var intervals = new BoundedMeans();
        var means = MeansOf(tallies, intervals).ToList();
        IEnumerable<IMeasure> all =
        [
            CountMeasure.OfDialogues(tallies),
            .. Indices(WireNames.Outcomes.Count).Select(outcome => new OutcomeShareMeasure((Outcome)outcome, tallies)),
            .. ScoresOf(tallies, intervals),
            .. QuestionsOf(tallies, means),
            .. Indices(tallies.Layout.Pairs.Count).Select(pair => ChangeMeasure.Of(pair, tallies, intervals)).OfType<ChangeMeasure>(),
            .. SentimentsOf(tallies),
            .. WaitQuantileMeasure.Published.Select(quantile => new WaitQuantileMeasure(quantile.Hundredths, quantile.Minimum, tallies)),
            .. ContributionsOf(tallies, means),
            .. HasPoints(tallies) ? new IMeasure[] { new RankMeasure(tallies.Layout.Programme.Rules, ranking) } : [],
        ];

        // A question may bear a reserved word as its id; the reserved meaning is listed first and stays.
        All = [.. all.DistinctBy(measure => (measure.Name, measure.Subject))];
        bySubject = All.ToDictionary(measure => (measure.Name, measure.Subject));
    }

    public IReadOnlyList<IMeasure> All { get; }

    public IMeasure? Find(string name, string subject) => bySubject.GetValueOrDefault((name, subject));

    private static IEnumerable<IMeasure> ScoresOf(PeriodTallies tallies, BoundedMeans intervals)
    {
        if (!HasPoints(tallies)) yield break;
        yield return new TotalMeasure(true, tallies, intervals);
        yield return new TotalMeasure(false, tallies, intervals);
        foreach (var area in Indices(tallies.Layout.Programme.Areas.Count)) yield return new AreaMeasure(area, tallies, intervals);
    }

    private static IEnumerable<MeanMeasure> MeansOf(PeriodTallies tallies, BoundedMeans intervals) =>
        from index in Indices(tallies.Layout.Programme.Questions.Count)
        let scale = ValueScale.Of(tallies.Layout.Programme.Questions[index])
        where scale is not null
        select new MeanMeasure(index, scale, tallies, intervals);

    private static IEnumerable<IMeasure> QuestionsOf(PeriodTallies tallies, List<MeanMeasure> means)
    {
        foreach (var index in Indices(tallies.Layout.Programme.Questions.Count))
        {
            var question = tallies.Layout.Programme.Questions[index];
            yield return CountMeasure.OfQuestion(index, tallies);
            if (means.Find(mean => mean.Subject == question.Id) is { } mean) yield return mean;
            if (question.Kind == QuestionKind.Nps) yield return new NpsMeasure(index, tallies);
            foreach (var answer in Indices(question.AnswerCount))
                yield return new ShareMeasure("share", $"{question.Id}={question.AnswerAt(answer)}", index, answer, tallies);
        }
    }

    private static IEnumerable<IMeasure> SentimentsOf(PeriodTallies tallies)
    {
        var index = tallies.Layout.Question(tallies.Layout.Programme.Highlights?.Sentiment ?? "");
        if (index < 0) yield break;
        var question = tallies.Layout.Programme.Questions[index];
        foreach (var answer in Indices(question.AnswerCount))
            yield return new ShareMeasure("sentiment", question.AnswerAt(answer), index, answer, tallies);
    }

    private static IEnumerable<IMeasure> ContributionsOf(PeriodTallies tallies, List<MeanMeasure> means)
    {
        if (HasPoints(tallies)) yield return new ContributionMeasure("total", ValueScale.Thousandths, TotalMeasure.ScoresOfAll, tallies);
        foreach (var mean in means) yield return new ContributionMeasure(mean.Subject, mean.Scale, mean.ValuesOf, tallies);
    }

    private static bool HasPoints(PeriodTallies tallies) => tallies.Layout.Programme.Questions.Any(question => question.MaxPoints > 0);

    private static IEnumerable<int> Indices(int count) => Enumerable.Range(0, count);
}
