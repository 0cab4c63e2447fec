using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;

namespace Pipeline.SelfHost.Tests.Upgrade;

/// <summary>What the product reads of a programme, a line each: what was decided as words, texts and results by their hashes.</summary>
internal static class KeptThings
{
    /// <summary>Evaluations with everything decided about them, deliveries, appeals and periods.</summary>
    public static async Task<string> AccountsAsync(IServiceProvider services, string id, CancellationToken cancellationToken)
    {
        var (lines, known) = (new StringBuilder(), (await services.GetRequiredService<ProgrammeCatalogue>().FindAsync(id, cancellationToken))!);
        foreach (var participant in known.Programme.Participants)
        {
            var (key, store) = (new ParticipantKey(id, participant.Id), services.GetRequiredService<IEvaluationStore>());
            foreach (var current in await store.ReadAsync(key, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken))
            {
                foreach (var each in (StoredEvaluation[])[.. await store.ReadHistoryAsync(key, current.Evaluation.Id, cancellationToken), current])
                    lines.Append($"evaluation {participant.Id} {each.Evaluation.Id} r{each.Revision} {each.State} {EvaluationHash.Of(each.Evaluation) == each.ContentHash} sent {Hash(each.Raw.Span)} ")
                        .AppendJoin(", ", each.Decisions.Select(note => $"{note.State} {note.By}: {note.Reason}")).Append('\n');
            }
        }

        foreach (var run in await services.GetRequiredService<IPeriodStore>().ListAsync(id, cancellationToken))
        {
            lines.Append($"period {run.Period} {run.State} v{run.Version}\n");
            foreach (var mail in await services.GetRequiredService<IDeliveryStore>().ListAsync(id, run.Period, cancellationToken)) lines.Append($"delivery {mail.Key} {mail.State}\n");
        }

        foreach (var appeal in await services.GetRequiredService<IAppealStore>().ListAsync(id, cancellationToken)) lines.Append($"appeal {appeal.Id} {appeal.Kind} {appeal.State} {appeal.Text}\n");
        return lines.ToString();
    }

    /// <summary>Every kept result, draft and report, to the byte.</summary>
    public static async Task<string> TextsAsync(IServiceProvider services, string id, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var run in await services.GetRequiredService<IPeriodStore>().ListAsync(id, cancellationToken))
        {
            var results = await services.GetRequiredService<IResultsStore>().FindAsync(id, run.Period, cancellationToken);
            lines.Append($"results {run.Period} {results?.ContentHash} {ResultsReader.Read(results!.Json).Figures.Count} figures\n");
            foreach (var report in (await services.GetRequiredService<IReportStore>().ListAsync(id, run.Period, cancellationToken)).OrderBy(each => each.Participant, StringComparer.Ordinal))
            {
                var text = (await services.GetRequiredService<IReportStore>().ReadAsync(report, cancellationToken))!;
                lines.Append($"report {run.Period} {report.Participant} v{report.Version} {Hash(text.Html)} {Hash(text.Text)} {Hash(text.LedgerJson)}\n");
            }
        }

        foreach (var draft in (await services.GetRequiredService<IDraftStore>().ListAsync(id, cancellationToken)).Where(draft => draft.Kind == DraftKind.Post).OrderBy(draft => draft.Slug, StringComparer.Ordinal))
        {
            var text = (await services.GetRequiredService<IDraftStore>().ReadAsync(draft, draft.Version, cancellationToken))!;
            lines.Append($"draft {draft.Slug} v{draft.Version} {Hash(text.Markdown)} {Hash(text.Html)} {Hash(text.LedgerJson)}\n");
        }

        return lines.ToString();
    }

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
