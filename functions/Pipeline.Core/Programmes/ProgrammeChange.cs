namespace Pipeline.Core.Programmes;

/// <summary>What a new definition takes away that evaluations counted under the old one may refer to. Adding and rewording are free; what changes the scores is <see cref="ScoringChange"/>'s to say.</summary>
public static class ProgrammeChange
{
    public static IReadOnlyList<Fault> TakenAway(Programme before, Programme after)
    {
        var faults = new List<Fault>();
        foreach (var id in before.Participants.Select(each => each.Id).Except(after.Participants.Select(each => each.Id)))
            faults.Add(new Fault("/participants", $"Participant '{id}' is gone."));
        foreach (var id in before.Channels.Select(each => each.Id).Except(after.Channels.Select(each => each.Id)))
            faults.Add(new Fault("/channels", $"Channel '{id}' is gone."));
        foreach (var question in before.Questions) Compare(question, after.FindQuestion(question.Id), before, faults);
        if (after.Season.Start > before.Season.Start) faults.Add(new Fault("/season/start", "The season starts later than before."));
        if (after.Season.End < before.Season.End) faults.Add(new Fault("/season/end", "The season ends earlier than before."));
        if (after.TimeZone.Id != before.TimeZone.Id) faults.Add(new Fault("/timeZone", "The time zone decides on which day a dialogue counts."));
        return faults;
    }

    private static void Compare(Question before, Question? after, Programme programme, List<Fault> faults)
    {
        if (after is null)
        {
            faults.Add(new Fault("/questions", $"Question '{before.Id}' is gone."));
            return;
        }

        for (var answer = 0; answer < before.AnswerCount; answer++)
            if (after.IndexOf(before.AnswerAt(answer)) < 0)
                faults.Add(new Fault("/questions", $"Question '{before.Id}' no longer takes the answer '{before.AnswerAt(answer)}'."));
        foreach (var channel in programme.Channels)
            if (before.AppliesTo(channel.Id) && !after.AppliesTo(channel.Id))
                faults.Add(new Fault("/questions", $"Question '{before.Id}' is no longer asked in channel '{channel.Id}'."));
    }
}
