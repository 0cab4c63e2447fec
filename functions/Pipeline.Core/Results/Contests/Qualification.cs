using Pipeline.Core.Programmes;

namespace Pipeline.Core.Results.Contests;

/// <summary>
/// Who may have a place in a final season: enough dialogues, and where dialogues were planned for the participant, four fifths of them and
/// enough in every planned channel. Fewer make a place an accident: the reliability of a total grows with its dialogues.
/// </summary>
internal static class Qualification
{
    private const int PlannedTenths = 8;

    /// <summary>Why the participant has no place, in words; null when it has what the rules ask.</summary>
    public static string? Lacks(Rules rules, Participant participant, long dialogues, Func<string, long> dialoguesIn)
    {
        if (dialogues < rules.DialoguesToQualify) return SuppressionReason.FewerThan(rules.DialoguesToQualify);
        var planned = participant.Planned.Sum(each => (long)each.Dialogues);
        if (10 * dialogues < PlannedTenths * planned) return SuppressionReason.FewerThanPlanned(planned);
        return participant.Planned.FirstOrDefault(each => dialoguesIn(each.Channel) < rules.ChannelDialoguesToQualify) is { } lacking
            ? SuppressionReason.FewerInChannel(rules.ChannelDialoguesToQualify, lacking.Channel)
            : null;
    }
}
