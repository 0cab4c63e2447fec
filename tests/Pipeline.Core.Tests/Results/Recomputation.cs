using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Core.Tests.Results;

/// <summary>
/// Every figure of a slice worked out again from the evaluations, in decimals and without tallies: the plain reading of the rules. A value that is
/// null has no figure although there is something to count.
/// </summary>
internal sealed class Recomputation(Programme programme, IReadOnlyList<Evaluation> evaluations)
{
    public IEnumerable<(string Id, decimal? Value, long N)> Of(Slice slice)
    {
        var suffix = slice.ToString() is { Length: > 0 } dimensions ? $"|{dimensions}" : "";
        return Measure(slice).Where(figure => figure.N > 0).Select(figure => ($"{figure.Name}{suffix})", figure.Value, figure.N));
    }

    public bool Occurs(Slice slice) => In(slice).Count > 0;

    private IEnumerable<(string Name, decimal? Value, long N)> Measure(Slice slice)
    {
        var all = In(slice);
        var answered = all.Where(each => each.Outcome == Outcome.Answered).ToList();
        var scores = answered.Select(Score).OfType<decimal>().ToList();
        var silent = all.Count - answered.Count;

        yield return ("n(dialogues", all.Count, all.Count);
        yield return ("total(all", Mean([.. scores, .. Enumerable.Repeat(0m, silent)]), scores.Count + silent);
        yield return ("total(answered", Mean(scores), scores.Count);
        yield return ("spread(total", scores.Count < 2 ? null : Deviation(scores), scores.Count < 2 ? 0 : scores.Count);
        if (slice.Participant is not null) yield return ("lowest(total", scores.Count == 0 ? null : scores.Min(), scores.Count);
        foreach (var area in programme.Areas)
        {
            var percentages = answered.Select(each => Percentage(each, area.Id)).OfType<decimal>().ToList();
            yield return ($"area({area.Id}", Mean(percentages), percentages.Count);
        }

        foreach (var question in programme.Questions)
        {
            var given = answered.Where(each => each.Answers.ContainsKey(question.Id)).Select(each => each.Answers[question.Id]).ToList();
            yield return ($"n({question.Id}", given.Count, given.Count);
            foreach (var option in Answers(question))
                yield return ($"share({question.Id}={option}", Percent(given.Count(answer => answer == option), given.Count), given.Count);
            if (question.Kind is QuestionKind.Scored or QuestionKind.Scale)
            {
                yield return ($"mean({question.Id}", Mean([.. given.Select(answer => Worth(question, answer))]), given.Count);
                if (slice.Channel is not null)
                    yield return Contribution(question.Id, slice, each => each.Outcome == Outcome.Answered ? Worth(question, each) : null);
            }

            if (question.Kind == QuestionKind.Scored)
            {
                yield return ($"omitted({question.Id}", given.Count(answer => Worth(question, answer) == 0), given.Count);
                yield return ($"passed({question.Id}", given.Count(answer => Worth(question, answer) == 100), given.Count);
                yield return Step(question, slice);
            }

            if (question.Kind == QuestionKind.Nps)
            {
                var promoters = given.Count(answer => Number(answer) >= 9);
                yield return ($"nps({question.Id}", Percent(promoters - given.Count(answer => Number(answer) <= 6), given.Count), given.Count);
            }

            if (question.Id != programme.Highlights?.Sentiment) continue;
            foreach (var option in Answers(question))
                yield return ($"sentiment({option}", Percent(given.Count(answer => answer == option), given.Count), given.Count);
        }

        foreach (var pair in programme.Pairs)
        {
            var (from, to) = (programme.FindQuestion(pair.From)!, programme.FindQuestion(pair.To)!);
            var changes = answered.Select(each => Worth(to, each) - Worth(from, each)).OfType<decimal>().ToList();
            yield return ($"change({pair.From}>{pair.To}", Mean(changes), changes.Count);
            yield return ($"fell({pair.From}>{pair.To}", changes.Count(change => change < 0), changes.Count);
            yield return ($"same({pair.From}>{pair.To}", changes.Count(change => change == 0), changes.Count);
            yield return ($"rose({pair.From}>{pair.To}", changes.Count(change => change > 0), changes.Count);
            if (slice.Channel is not null)
            {
                yield return Contribution($"{pair.From}>{pair.To}", slice, each =>
                    each.Outcome == Outcome.Answered ? Worth(to, each) - Worth(from, each) : null);
            }
        }

        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return ($"share(outcome={WireNames.Of(outcome)}", Percent(all.Count(each => each.Outcome == outcome), all.Count), all.Count);
        var waits = answered.Select(each => each.WaitSeconds).OfType<int>().Order().ToList();
        var noted = evaluations.Any(each => each.Outcome == Outcome.Answered && each.WaitSeconds is not null);
        foreach (var (quantile, minimum) in new[] { (0.25m, 5), (0.5m, 5), (0.75m, 5), (0.9m, 20), (0.95m, 40) })
        {
            // Where nobody in the period noted a wait, silence says nothing about it.
            var n = noted ? waits.Count + silent : 0;
            yield return ($"quantile(wait;{quantile.ToString(CultureInfo.InvariantCulture)}", n < minimum ? null : Quantile(waits, n, quantile), n);
        }

        if (slice.Channel is not null) yield return Contribution("total", slice, each => each.Outcome == Outcome.Answered ? Score(each) : 0);
        if (slice.Participant is not null && slice == new Slice(slice.Participant))
        {
            var (rank, n) = Rank(slice.Participant);
            yield return ("rank(total", rank, n);
        }
    }

    private (string Name, decimal? Value, long N) Contribution(string subject, Slice slice, Func<Evaluation, decimal?> score)
    {
        var own = In(slice).Select(score).OfType<decimal>().ToList();
        var whole = In(slice with { Channel = null }).Select(score).OfType<decimal>().ToList();
        return ($"contribution({subject}", own.Count == 0 ? null : (decimal)own.Count / whole.Count * (Mean(own) - Mean(whole)), own.Count);
    }

    /// <summary>What the other participants tell of one, and quartiles of all: every participant with enough dialogues has one vote.</summary>
    public IEnumerable<(string Id, decimal? Value, long N)> Compared()
    {
        var subjects = programme.Questions.Where(each => each.Kind is QuestionKind.Scored or QuestionKind.Scale)
            .Select(question => (question.Id, Of: (Func<Evaluation, decimal?>)(each => each.Outcome == Outcome.Answered ? Worth(question, each) : null)))
            .Prepend(("total", each => each.Outcome == Outcome.Answered ? ThousandthsOf(each) / 1000 : 0));
        foreach (var (subject, score) in subjects)
        {
            var means = programme.Participants.Select(each => (each.Id, each.Class, Scores: In(new Slice(each.Id)).Select(score).OfType<decimal>().ToList()))
                .Where(each => each.Scores.Count >= programme.Rules.MinimumShown).Select(each => (each.Id, each.Class, Mean: Mean(each.Scores)!.Value)).ToList();
            foreach (var own in means)
            {
                foreach (var inClass in (bool[])[false, true])
                {
                    var others = means.Where(each => each.Id != own.Id && (!inClass || each.Class == own.Class)).Select(each => each.Mean).ToList();
                    var suffix = $"{subject}{(inClass ? ";class" : "")}|participant={own.Id})";
                    yield return ($"others({suffix}", Mean(others), others.Count);
                    yield return ($"better({suffix}", others.Count(other => other < own.Mean), others.Count);
                }
            }
        }
    }

    /// <summary>From the last question asked before this one, of those that every channel of the slice asks.</summary>
    private (string Name, decimal? Value, long N) Step(Question question, Slice slice)
    {
        var channels = slice.Channel is { } only ? [only] : In(slice).Select(each => each.Channel).Distinct().ToList();
        var asked = programme.Questions.Where(each => each.Kind == QuestionKind.Scored && channels.All(each.AppliesTo))
            .Select(each => (each.Id, Scores: In(slice).Where(one => one.Outcome == Outcome.Answered).Select(one => Worth(each, one)).OfType<decimal>().ToList()))
            .Where(each => each.Scores.Count > 0).ToList();
        var at = asked.FindIndex(each => each.Id == question.Id);
        return at < 1
            ? ($"step({question.Id}", null, 0)
            : ($"step({question.Id}", Mean(asked[at].Scores) - Mean(asked[at - 1].Scores), Math.Min(asked[at].Scores.Count, asked[at - 1].Scores.Count));
    }

    private static decimal Deviation(List<decimal> values)
    {
        var mean = values.Sum() / values.Count;
        return (decimal)Math.Sqrt((double)(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }

    private (decimal? Rank, long N) Rank(string participant)
    {
        var totals = programme.Participants.ToDictionary(
            each => each.Id,
            each => In(new Slice(each.Id)).Select(dialogue => dialogue.Outcome == Outcome.Answered ? ThousandthsOf(dialogue) : 0).OfType<decimal>().ToList());
        var own = totals[participant];
        return own.Count < programme.Rules.MinimumShown
            ? (null, own.Count)
            : (1 + totals.Values.Count(other => other.Count >= programme.Rules.MinimumShown && other.Sum() * own.Count > own.Sum() * other.Count), own.Count);
    }

    private decimal? ThousandthsOf(Evaluation evaluation) => Score(evaluation) is { } score ? Math.Floor((score * 1000) + 0.5m) : null;

    private List<Evaluation> In(Slice slice) =>
    [
        .. from each in evaluations
           where slice.Participant is null || each.Participant == slice.Participant
           where slice.Class is null || programme.FindParticipant(each.Participant)!.Class == slice.Class
           where slice.Channel is null || each.Channel == slice.Channel
           where slice.Responder is null || each.Responder == slice.Responder
           select each,
    ];

    private decimal? Score(Evaluation evaluation)
    {
        var weighted = programme.Areas.Select(area => (area.Weight, Percentage: Percentage(evaluation, area.Id))).ToList();
        if (weighted.All(area => area.Weight == 0)) return Percentage(evaluation, null);
        var counted = weighted.Where(area => area.Percentage is not null && area.Weight > 0).ToList();
        return counted.Count == 0 ? null : counted.Sum(area => area.Weight * area.Percentage) / counted.Sum(area => area.Weight);
    }

    private decimal? Percentage(Evaluation evaluation, string? area)
    {
        var answered = programme.Questions.Where(question =>
            question.Kind == QuestionKind.Scored && (area is null || question.Area == area) && evaluation.Answers.ContainsKey(question.Id)).ToList();
        var possible = answered.Sum(question => question.Options.Max(option => option.Points));
        var obtained = answered.Sum(question => question.Options.Single(option => option.Code == evaluation.Answers[question.Id]).Points);
        return possible == 0 ? null : 100m * obtained / possible;
    }

    private static decimal? Worth(Question question, Evaluation evaluation) =>
        evaluation.Answers.TryGetValue(question.Id, out var answer) ? Worth(question, answer) : null;

    private static decimal Worth(Question question, string answer) => question.Kind == QuestionKind.Scored
        ? 100m * question.Options.Single(option => option.Code == answer).Points / question.Options.Max(option => option.Points)
        : Number(answer);

    private static IEnumerable<string> Answers(Question question) => question.Options.Count > 0
        ? question.Options.Select(option => option.Code)
        : Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private static decimal? Quantile(List<int> waits, int n, decimal quantile)
    {
        var position = (n - 1) * quantile;
        var (below, above) = ((int)Math.Floor(position), (int)Math.Ceiling(position));
        return above >= waits.Count ? null : waits[below] + ((waits[above] - waits[below]) * (position - below));
    }

    private static decimal? Mean(List<decimal> values) => values.Count == 0 ? null : values.Sum() / values.Count;

    private static decimal? Percent(int part, int n) => n == 0 ? null : 100m * part / n;

    private static int Number(string answer) => int.Parse(answer, CultureInfo.InvariantCulture);
}
