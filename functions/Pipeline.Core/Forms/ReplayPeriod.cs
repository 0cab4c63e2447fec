using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Forms;

/// <summary>
/// Reads the kept payloads of a period again by the present mappings of their forms, after one of them turned out to be wrong. What reads otherwise becomes a revision, what
/// reads the same changes nothing, so that it may be done again. What a leader rejected, withdrew or corrected stays as it is.
/// </summary>
public sealed class ReplayPeriod(IEvaluationStore evaluations, FormCatalogue forms, TakeHook hooks)
{
    private const string HookSource = "hook:";

    public async Task<ReplayedPeriod> RunAsync(KnownProgramme known, PeriodId period, CancellationToken cancellationToken)
    {
        var (programme, days) = (known.Programme, period.Within(known.Programme.Season)!.Value);
        var mine = (await forms.ListAsync(programme.Id, cancellationToken)).ToDictionary(form => form.Definition.Id, StringComparer.Ordinal);
        var replayed = new ReplayedPeriod(0, 0, 0, [], [], 0);
        foreach (var participant in programme.Participants)
        {
            foreach (var stored in await evaluations.ReadAsync(new(programme.Id, participant.Id), days.From, days.Through, cancellationToken))
                replayed = mine.GetValueOrDefault(FormOf(stored)) is { } form
                    ? replayed.With(stored.Evaluation.Id, await hooks.TakeAgainAsync(form, BodyOf(stored), cancellationToken))
                    : replayed with { Skipped = replayed.Skipped + 1 };
        }

        return replayed;
    }

    /// <summary>The form by which the content that counts came as it was sent; empty for every other.</summary>
    private static string FormOf(StoredEvaluation stored) =>
        stored.State is EvaluationState.Approved or EvaluationState.Pending && !stored.Raw.IsEmpty && stored.Source.StartsWith(HookSource, StringComparison.Ordinal)
            ? stored.Source[HookSource.Length..]
            : "";

    private static HookBody BodyOf(StoredEvaluation stored) => new(HookBody.TypeOf(stored.Raw.Span), stored.Raw, stored.ReceivedAt);
}
