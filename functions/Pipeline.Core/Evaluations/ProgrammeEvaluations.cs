using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations;

/// <summary>Evaluations of all participants of a programme, which lie apart, read several at a time.</summary>
internal static class ProgrammeEvaluations
{
    private const int ParticipantsAtOnce = 8;

    /// <summary>In every state, by the programme's order of participants, then by day and id.</summary>
    public static async Task<IReadOnlyList<StoredEvaluation>> ReadAsync(
        IEvaluationStore evaluations, Programme programme, DayRange days, CancellationToken cancellationToken)
    {
        var read = new IReadOnlyList<StoredEvaluation>[programme.Participants.Count];
        var options = AtOnce.UpTo(ParticipantsAtOnce, cancellationToken);
        await Parallel.ForAsync(0, read.Length, options, async (index, cancellation) =>
        {
            var key = new ParticipantKey(programme.Id, programme.Participants[index].Id);
            read[index] = await evaluations.ReadAsync(key, days.From, days.Through, cancellation);
        });
        return [.. read.SelectMany(each => each)];
    }
}
