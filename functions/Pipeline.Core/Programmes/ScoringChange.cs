using System.Globalization;

namespace Pipeline.Core.Programmes;

/// <summary>
/// What a new definition changes of how dialogues are scored: weights, points, and which scored questions and options there are. It takes a new version of the
/// questionnaire once dialogues are counted, so that results can say by which they were computed.
/// </summary>
public static class ScoringChange
{
    public static IReadOnlyList<Fault> Between(Programme before, Programme after) => [.. Weights(before, after), .. Questions(before, after)];

    private static IEnumerable<Fault> Weights(Programme before, Programme after)
    {
        var (was, now) = (before.Areas.ToDictionary(area => area.Id, area => area.Weight), after.Areas.ToDictionary(area => area.Id, area => area.Weight));
        foreach (var id in was.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
            if (was.GetValueOrDefault(id) != now.GetValueOrDefault(id))
                yield return new Fault("/areas", string.Create(
                    CultureInfo.InvariantCulture, $"Area '{id}' has the weight {now.GetValueOrDefault(id)}, not {was.GetValueOrDefault(id)}."));
    }

    private static IEnumerable<Fault> Questions(Programme before, Programme after)
    {
        foreach (var id in before.Questions.Concat(after.Questions).Select(question => question.Id).Distinct(StringComparer.Ordinal))
        {
            var (was, now) = (Scored(before, id), Scored(after, id));
            if (was is null && now is null) continue;
            if (was is null) yield return new Fault("/questions", $"Question '{id}' gives points, and gave none.");
            else if (now is null) yield return new Fault("/questions", $"Question '{id}' gives no points any more.");
            else if (was.Area != now.Area) yield return new Fault("/questions", $"Question '{id}' counts in another area.");
            else if (!Points(was).SequenceEqual(Points(now))) yield return new Fault("/questions", $"Question '{id}' has other options or points.");
            else if (after.Channels.Any(channel => was.AppliesTo(channel.Id) != now.AppliesTo(channel.Id)))
                yield return new Fault("/questions", $"Question '{id}' is asked in other channels.");
        }
    }

    private static Question? Scored(Programme programme, string id) => programme.FindQuestion(id) is { MaxPoints: > 0 } question ? question : null;

    private static IEnumerable<(string Code, int Points)> Points(Question question) =>
        question.Options.Select(option => (option.Code, option.Points)).OrderBy(option => option.Code, StringComparer.Ordinal);
}
