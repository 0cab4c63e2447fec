using System.Text;
using Pipeline.Core.Alerts;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>Everything that people would notice after a week of letters, and nothing that tells how it came about.</summary>
internal static class LettersEnd
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<string> OfAsync(PipelineProcess after, LettersSeason season, FakeSendGrid mails, string reader)
    {
        var end = new StringBuilder();
        foreach (var participant in season.Participants)
        {
            foreach (var kept in await after.Get<IEvaluationStore>().ReadAsync(new(season.Id, participant), DateOnly.MinValue, DateOnly.MaxValue, Cancellation))
                end.AppendLine($"{kept.Evaluation.Id} r{kept.Revision} {kept.State} {kept.Source.Split(':')[0]} {string.Join(", ", kept.Decisions.Select(note => $"{note.State} by {note.By}"))}");
        }

        foreach (var appeal in await after.Get<IAppealStore>().ListAsync(season.Id, Cancellation))
            end.AppendLine($"appeal about {appeal.Evaluation}: {string.Join(", ", appeal.History.Select(note => note.State))}");
        foreach (var alert in await after.Get<IAlertStore>().ListAsync(season.Id, Cancellation)) end.AppendLine($"alert {alert.Evaluation}");
        foreach (var batch in await after.Get<IAlertStore>().ListBatchesAsync(season.Id, Cancellation)) end.AppendLine($"alerts of a week {batch.State}");
        var subscriber = await after.Get<ISubscribers>().FindAsync(season.Id, reader, Cancellation);
        end.AppendLine($"reader confirmed {subscriber?.ConfirmedAt is not null}");
        var run = await after.Get<IPeriodStore>().FindAsync(season.Id, SmallSeason.Week, Cancellation);
        end.AppendLine($"period {run?.State} v{run?.Version} {run?.Waiting}");
        var known = (await after.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;
        var results = await after.Get<PeriodResultsSource>().GetAsync(known, SmallSeason.WeekId, Cancellation);
        end.AppendLine($"results {Draft.HashOf(string.Join(' ', results.Figures.Select(figure => $"{figure.Id}={figure.Value}")))}");
        foreach (var draft in await after.Get<IDraftStore>().ListAsync(season.Id, Cancellation))
            end.AppendLine($"{draft.Kind} {draft.Slug} v{draft.Version} published {draft.Published}");
        foreach (var mailing in await after.Get<IMailingStore>().ListAsync(season.Id, Cancellation)) end.AppendLine($"mailing {mailing.Kind} {mailing.State}");
        foreach (var delivery in await DeliveriesAsync(after, season)) end.AppendLine($"delivery {delivery.Kind} {delivery.Participant} {delivery.Recipient} v{delivery.Version} {delivery.State}");
        foreach (var mail in mails.Taken.Where(mail => mail.Key.Contains(season.Id, StringComparison.Ordinal)).GroupBy(mail => mail.Key).OrderBy(group => group.Key, StringComparer.Ordinal))
            end.AppendLine($"mail {mail.Key}: {mail.Count()}");
        return end.ToString();
    }

    public static async Task<IReadOnlyList<MailDelivery>> DeliveriesAsync(PipelineProcess each, LettersSeason season)
    {
        var all = new List<MailDelivery>(await each.Get<IDeliveryStore>().ListAsync(season.Id, SmallSeason.Week, Cancellation));
        foreach (var batch in await each.Get<IAlertStore>().ListBatchesAsync(season.Id, Cancellation))
            all.AddRange(await each.Get<IDeliveryStore>().ListAsync(season.Id, batch.DeliveryPeriod, Cancellation));
        return all;
    }
}
