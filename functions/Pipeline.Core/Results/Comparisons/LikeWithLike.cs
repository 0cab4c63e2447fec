using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>What two seasons' questionnaires have in common, so that only like is compared with like.</summary>
internal static class LikeWithLike
{
    /// <summary>The same id, wording, kind, answers and points: the same version of a question.</summary>
    public static bool IsSame(Question now, Question before) =>
        now.Id == before.Id && now.Kind == before.Kind && now.Text.In(now.Text.Fallback) == before.Text.In(now.Text.Fallback)
        && (now.Min, now.Max) == (before.Min, before.Max)
        && now.Options.Select(option => (option.Code, option.Points)).SequenceEqual(before.Options.Select(option => (option.Code, option.Points)));

    /// <summary>Totals are made of the same questions with the same points in the same channels, and the areas weigh the same.</summary>
    public static bool HasSameTotal(Programme now, Programme before) =>
        now.Areas.Select(area => (area.Id, area.Weight)).SequenceEqual(before.Areas.Select(area => (area.Id, area.Weight)))
        && Scored(now).Count == Scored(before).Count
        && Scored(now).Zip(Scored(before)).All(pair => IsSame(pair.First, pair.Second) && pair.First.Area == pair.Second.Area
            && pair.First.Channels.Order(StringComparer.Ordinal).SequenceEqual(pair.Second.Channels.Order(StringComparer.Ordinal)));

    private static List<Question> Scored(Programme programme) =>
        [.. programme.Questions.Where(question => question.MaxPoints > 0).OrderBy(question => question.Id, StringComparer.Ordinal)];
}
