using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.EndToEnd.Tests.OtherSeason;

/// <summary>Every figure computed again from the dialogues, in decimals and plain LINQ, sharing no code with the pipeline.</summary>
internal sealed partial class Recomputation(IReadOnlyList<Dialogue> dialogues)
{
    /// <summary>The value and n that an id must have, or null when nothing was measured.</summary>
    public (decimal Value, int N)? Of(string id)
    {
        var match = Id().Match(id);
        match.Success.ShouldBeTrue(id);
        var subject = match.Groups["subject"].Value;
        var where = match.Groups["where"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var group = dialogues.Where(each => Matches(each, where)).ToList();
        return match.Groups["measure"].Value switch
        {
            "n" when subject == "dialogues" => (group.Count, group.Count),
            "n" => Count(Answered(group, subject).Count),
            "mean" => Mean(Answered(group, subject), each => Score(subject, each.Answers[subject])),
            "share" when subject.StartsWith("outcome=", StringComparison.Ordinal) => Share(group, each => each.Outcome == subject[8..]),
            "share" => Share(Answered(group, subject.Split('=')[0]), each => each.Answers[subject.Split('=')[0]] == subject.Split('=')[1]),
            "sentiment" => Share(Answered(group, "mood"), each => each.Answers["mood"] == subject),
            "change" => Change(group, subject.Split('>')),
            "area" => Mean(group.Where(each => AreaOf(each, subject) is not null), each => AreaOf(each, subject)!.Value),
            "total" when subject == "all" => Mean(group.Where(each => each.Outcome != "answered" || TotalOf(each) is not null), each => each.Outcome == "answered" ? TotalOf(each)!.Value : 0),
            "total" => Mean(group.Where(each => each.Outcome == "answered" && TotalOf(each) is not null), each => TotalOf(each)!.Value),
            "nps" => Mean(Answered(group, "nps"), each => int.Parse(each.Answers["nps"], CultureInfo.InvariantCulture) switch { >= 9 => 100m, <= 6 => -100m, _ => 0m }),
            "omitted" => Times(Answered(group, subject), each => Score(subject, each.Answers[subject]) == 0),
            "passed" => Times(Answered(group, subject), each => Score(subject, each.Answers[subject]) == 100),
            "fell" => Times(Both(group, subject), each => Moves(each, subject) < 0),
            "same" => Times(Both(group, subject), each => Moves(each, subject) == 0),
            "rose" => Times(Both(group, subject), each => Moves(each, subject) > 0),
            "contribution" => Contribution(subject, where),
            "quantile" => Quantile(group, decimal.Parse(subject.Split(';')[1], CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private (decimal, int)? Contribution(string subject, Dictionary<string, string> where)
    {
        var whole = string.Join(',', where.Where(each => each.Key != "channel").Select(each => $"{each.Key}={each.Value}"));
        var part = string.Join(',', where.Select(each => $"{each.Key}={each.Value}"));
        var measure = subject == "total" ? "total(all" : subject.Contains('>') ? $"change({subject}" : $"mean({subject}";
        if (Of($"{measure}|{part})") is not var (value, n) || Of(whole.Length == 0 ? $"{measure})" : $"{measure}|{whole})") is not var (total, all)) return null;
        return (n * (value - total) / all, n);
    }

    private static (decimal, int)? Times(List<Dialogue> group, Func<Dialogue, bool> holds) => group.Count == 0 ? null : (group.Count(holds), group.Count);

    private static List<Dialogue> Both(List<Dialogue> group, string pair) => Answered(Answered(group, pair.Split('>')[0]), pair.Split('>')[1]);

    private static decimal Moves(Dialogue each, string pair)
    {
        var (from, to) = (pair.Split('>')[0], pair.Split('>')[1]);
        return Score(to, each.Answers[to]) - Score(from, each.Answers[from]);
    }

    private static (decimal, int)? Quantile(List<Dialogue> group, decimal at)
    {
        var waits = group.Where(each => each.Outcome == "answered" && each.Wait is not null).Select(each => (decimal)each.Wait!.Value).Order().ToList();
        var n = waits.Count + group.Count(each => each.Outcome != "answered");
        if (n == 0) return null;
        var place = (n - 1) * at;
        var (below, above) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        return above >= waits.Count ? null : (waits[below] + ((place - below) * (waits[above] - waits[below])), n);
    }

    private static (decimal, int)? Change(List<Dialogue> group, string[] pair)
    {
        var both = Answered(Answered(group, pair[0]), pair[1]);
        return Mean(both, each => Score(pair[1], each.Answers[pair[1]]) - Score(pair[0], each.Answers[pair[0]]));
    }

    private static decimal Score(string question, string answer) => Award.Questions.SingleOrDefault(each => each.Id == question) is { } scored
        ? 100m * scored.PointsOf(answer) / scored.Max
        : decimal.Parse(answer, CultureInfo.InvariantCulture);

    private static decimal? AreaOf(Dialogue dialogue, string area)
    {
        var asked = Award.Questions.Where(each => each.Area == area && dialogue.Answers.ContainsKey(each.Id)).ToList();
        return asked.Count == 0 ? null : 100m * asked.Sum(each => each.PointsOf(dialogue.Answers[each.Id])) / asked.Sum(each => each.Max);
    }

    private static decimal? TotalOf(Dialogue dialogue)
    {
        var areas = Award.Weights.Where(each => AreaOf(dialogue, each.Key) is not null).ToList();
        return areas.Count == 0 ? null : areas.Sum(each => each.Value * AreaOf(dialogue, each.Key)!.Value) / areas.Sum(each => each.Value);
    }

    private static List<Dialogue> Answered(List<Dialogue> group, string question) =>
        [.. group.Where(each => each.Outcome == "answered" && each.Answers.ContainsKey(question))];

    private static (decimal, int)? Count(int n) => (n, n);

    private static (decimal, int)? Share(List<Dialogue> group, Func<Dialogue, bool> yes) => Mean(group, each => yes(each) ? 100m : 0m);

    private static (decimal, int)? Mean(IEnumerable<Dialogue> group, Func<Dialogue, decimal> value)
    {
        var values = group.Select(value).ToList();
        return values.Count == 0 ? null : (values.Sum() / values.Count, values.Count);
    }

    private static bool Matches(Dialogue dialogue, Dictionary<string, string> where) => where.All(each => each.Key switch
    {
        "participant" => dialogue.Participant == each.Value,
        "class" => Award.ClassOf[dialogue.Participant] == each.Value,
        "channel" => dialogue.Channel == each.Value,
        _ => dialogue.Responder == each.Value,
    });

    [GeneratedRegex(@"^(?<measure>[a-z]+)\((?<subject>[^|)]+)(\|(?<where>[^)]*))?\)$")]
    private static partial Regex Id();
}
