using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;

namespace Pipeline.Simulation.Tests.World;

/// <summary>
/// Reads every alert as its recipient does: it tells of days that are over, of enough dialogues to hide among, and nobody is told of more bad dialogues in some days than there may
/// ever have been.
/// </summary>
internal sealed partial class AlertPromises(Simulation world)
{
    private const int FewestDialogues = 5;

    private readonly Dictionary<(string Programme, string Participant, string Email), List<(DateOnly From, DateOnly Through, int Dialogues)>> told = [];

    public void Taken(DeliveryKey key, Mail mail)
    {
        var recipient = (key.Programme, key.Participant, mail.ToEmail);
        if (!told.TryGetValue(recipient, out var lines)) told[recipient] = lines = [];
        var own = world.Dialogues.Where(each => each.Participant == new ParticipantKey(key.Programme, key.Participant)).ToList();
        var read = Line().Matches(mail.Content.Text);
        Unless(read.Count > 0, "tells of nothing");
        foreach (Match line in read)
        {
            var (from, through) = (Day(line, "from"), Day(line, "through"));
            lines.Add((from, through, int.Parse(line.Groups["dialogues"].Value, CultureInfo.InvariantCulture)));
            Unless(through < world.Dialogues[0].Programme.LocalDay(world.Clock.True), "tells of days that are not over");
            Unless(own.Count(each => each.Sent.Any(content => IsWithin(each, content))) >= FewestDialogues, "tells of days with too few dialogues");
            Unless(
                lines.Where(each => each.From >= from && each.Through <= through).Sum(each => each.Dialogues) <= own.Count(each => each.Sent.Any(content => IsWithin(each, content) && IsBad(content))),
                "tells of more bad dialogues than there were");

            bool IsWithin(Told dialogue, Evaluation content) => dialogue.Programme.LocalDay(content.OccurredAt) is var day && day >= from && day <= through;
        }

        void Unless(bool kept, string broken) => world.Violations.Unless(kept, $"The alert {mail.Key} {broken}.");
    }

    /// <summary>Worked out apart from the product: the points obtained of those that the answers could have given.</summary>
    private static bool IsBad(Evaluation content)
    {
        if (content.Outcome != Outcome.Answered) return false;
        var good = content.Answers.GetValueOrDefault("good") switch { "yes" => (1, 1), "no" => (0, 1), _ => (0, 0) };
        var fast = content.Answers.GetValueOrDefault("fast") switch { "yes" => (2, 2), "partly" => (1, 2), "no" => (0, 2), _ => (0, 0) };
        var possible = good.Item2 + fast.Item2;
        return possible > 0 && (good.Item1 + fast.Item1) * 100 < Award.AlertsBelow * possible;
    }

    private static DateOnly Day(Match line, string name) => DateOnly.ParseExact(line.Groups[name].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<from>[0-9-]{10}) to (?<through>[0-9-]{10}): (?<dialogues>[0-9]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
