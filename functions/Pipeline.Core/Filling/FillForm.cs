using Pipeline.Core.Evaluations;
using Pipeline.Core.Links;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Filling;

/// <summary>The pipeline's own form: a link opens it, and what is sent goes the way of every evaluation.</summary>
public sealed class FillForm(
    IShopperLinks links, ProgrammeCatalogue programmes, IEvaluationStore evaluations, IPeriodStore periods, TakeEvaluations take, TimeProvider clock)
{
    /// <summary>Where evaluations of the form come from.</summary>
    public const string Source = "form";

    /// <summary>Null when the token opens nothing: unknown, expired, revoked, or of a participant that is in the programme no more.</summary>
    public async Task<FormVisit?> OpenAsync(string programme, string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(programme, LinkId.Of(token), cancellationToken) is not { } link || !link.Opens(clock.GetUtcNow())) return null;
        if (await programmes.FindAsync(programme, cancellationToken) is not { Programme: var known } || known.FindParticipant(link.Participant) is not { } participant) return null;
        var sent = await evaluations.FindAsync(new(programme, link.Participant), link.Evaluation, cancellationToken);
        return new FormVisit(known, participant, link, sent, sent is null || await MayBeRevisedAsync(sent, cancellationToken));
    }

    /// <summary>Takes what was filled in; `body` is what the browser sent. The same again is a duplicate, other answers are a revision.</summary>
    public async Task<FormSending> SendAsync(
        FormVisit visit, IReadOnlyDictionary<string, string> fields, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var reading = new FieldReader(visit.Programme, visit.Link, clock.GetUtcNow()).Read(fields);
        if (!visit.TakesAnswers)
        {
            // A browser that did not hear the answer sends again, perhaps when it is too late for anything else.
            return reading.Evaluation is { } again && EvaluationHash.Of(again) == visit.Sent!.ContentHash
                ? new FormSending.Kept(StoreOutcome.Duplicate)
                : new FormSending.Closed();
        }

        if (reading.Evaluation is not { } evaluation) return new FormSending.Faulty(reading.Faults);
        return (await take.TakeAsync([new Arrival(evaluation, [], body)], Source, cancellationToken))[0] switch
        {
            Taking.Kept kept => new FormSending.Kept(kept.Outcome),
            Taking.Faulty faulty => new FormSending.Faulty([.. FieldReader.FaultsOf(faulty.Faults)]),
            var other => throw new InvalidOperationException($"An evaluation of a programme that was just read came back as {other}."),
        };
    }

    /// <summary>What a leader rejected or withdrew would count again; and a locked season's results stay as they are.</summary>
    private async Task<bool> MayBeRevisedAsync(StoredEvaluation sent, CancellationToken cancellationToken) =>
        sent.State is not (EvaluationState.Rejected or EvaluationState.Withdrawn)
        && await periods.FindAsync(sent.Evaluation.Programme, PeriodId.Season.Text, cancellationToken) is null or { State: PeriodState.Due };
}
