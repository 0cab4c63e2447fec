using System.Globalization;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Appeals;

/// <summary>
/// Opens appeals, one at a time about a dialogue. An appeal's id follows from the dialogue and the number of appeals about it before, so that of two
/// that are opened at once only one is kept.
/// </summary>
public sealed class OpenAppeal(IAppealStore appeals, IEvaluationStore evaluations, TimeProvider clock)
{
    public async Task<OpenedAppeal> OpenAsync(AppealRequest request, CancellationToken cancellationToken)
    {
        if (await evaluations.FindAsync(new(request.Programme, request.Participant), request.Evaluation, cancellationToken) is null)
            return new OpenedAppeal.NoDialogue();
        while (true)
        {
            var known = (await appeals.ListAsync(request.Programme, cancellationToken)).Where(each => each.Participant == request.Participant).ToList();
            var before = known.Where(each => each.Evaluation == request.Evaluation).ToList();
            if (before.Find(each => each.IsOpen) is { } open) return new OpenedAppeal.OpenAlready(open);
            var openOnes = known.Count(each => each.IsOpen);
            if (request.OpenedBy == AppealParty.Participant && openOnes >= AppealLimits.OpenAtOnce) return new OpenedAppeal.TooMany(openOnes);

            var appeal = new Appeal(
                IdOf(request, before.Count + 1), request.Programme, request.Participant, request.Evaluation, request.Kind, TextCleaner.Clean(request.Text),
                request.OpenedBy, request.By is { } by ? TextCleaner.Clean(by) : null, clock.GetUtcNow(), [], null);
            if (await appeals.SaveAsync(appeal, cancellationToken)) return new OpenedAppeal.Opened(appeal);
        }
    }

    private static string IdOf(AppealRequest request, int number) => string.Create(
        CultureInfo.InvariantCulture, $"{DialogueReference.Of(request.Programme, request.Participant, request.Evaluation)}-{number}");
}
