using Pipeline.Core.Evaluations;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>
/// Approved evaluations against the plan, by class, channel and participant; participants that are furthest behind come first. Where the programme has no plan,
/// what is wanted is what a participant needs for a place.
/// </summary>
public sealed record DeskProgress(bool HasPlan, DeskShare All, IReadOnlyList<DeskShare> Classes, IReadOnlyList<DeskShare> Channels, IReadOnlyList<DeskShare> Participants)
{
    public static DeskProgress Of(Programme programme, IReadOnlyList<Evaluation> approved, string language)
    {
        var byParticipant = approved.GroupBy(each => each.Participant).ToDictionary(group => group.Key, group => group.Count());
        var classOf = programme.Participants.ToDictionary(participant => participant.Id, participant => participant.Class);
        var participants = programme.Participants
            .Select(each => new DeskShare(each.Id, each.Name, byParticipant.GetValueOrDefault(each.Id), PlannedOf(programme, each)))
            .OrderBy(share => share.Percent).ThenBy(share => share.Name, StringComparer.Ordinal).ToList();
        var classes = programme.Classes.Select(each => new DeskShare(
            each.Id, each.Name.In(language),
            participants.Where(share => classOf[share.Id] == each.Id).Sum(share => share.Done),
            participants.Where(share => classOf[share.Id] == each.Id).Sum(share => share.Planned)));
        var channels = programme.Channels.Select(each => new DeskShare(
            each.Id, each.Name.In(language), approved.Count(evaluation => evaluation.Channel == each.Id),
            programme.Participants.SelectMany(participant => participant.Planned).Where(planned => planned.Channel == each.Id).Sum(planned => planned.Dialogues)));
        return new DeskProgress(
            programme.Participants.Any(participant => participant.Planned.Count > 0),
            new DeskShare(programme.Id, programme.Name.In(language), approved.Count, participants.Sum(share => share.Planned)), [.. classes], [.. channels], participants);
    }

    private static int PlannedOf(Programme programme, Participant participant) =>
        participant.Planned.Count > 0 ? participant.Planned.Sum(planned => planned.Dialogues) : programme.Rules.DialoguesToQualify;
}
