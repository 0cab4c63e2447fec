using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Functions.Http;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// A week of a small season from the senders' first request to the last mail, an evaluation taken back, and the week closed again, in a process that comes to harm
/// once, or in weather that lasts. Senders send again until they are told that theirs is stored, ticks come every hour, the queue outlives the process, and whatever
/// dies is started again.
/// </summary>
internal sealed class CrashRun(string storage, FakeSendGrid mails, SmallSeason season, StorageWeather? weather = null)
{
    private const int MostHours = 60;

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2021-01-26T06:00:00Z", CultureInfo.InvariantCulture));

    /// <summary>How often whoever asked had to ask again, because storage did not answer at any of the client library's tries.</summary>
    public int Outages { get; private set; }

    /// <summary>How often mails were given up that the project leader then had sent again.</summary>
    public int GivenUp { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What is there in the end, as one text; `Writes` is how many the process made that came to harm.</summary>
    public async Task<(string End, int Writes)> RunAsync(CrashPoint point)
    {
        using var pipeline = new MortalPipeline(storage, mails, season.Id, clock, point, weather);
        using (var setUp = pipeline.Healthy()) await setUp.Get<IProgrammeStore>().PutAsync(season.Id, season.Definition, Cancellation);
        foreach (var evaluation in season.Evaluations) await pipeline.DoAsync(each => SendAsync(each, evaluation));
        await UntilDoneAsync(pipeline);
        await pipeline.DoAsync(WithdrawAsync);
        await pipeline.DoAsync(CloseAsync);
        await UntilDoneAsync(pipeline);
        while (weather is not null && await pipeline.AskAsync(SendGivenUpAsync)) await UntilDoneAsync(pipeline);
        Outages = pipeline.Outages;

        using var after = pipeline.Healthy();
        return (await EndAsync(after), point.Writes);
    }

    private async Task UntilDoneAsync(MortalPipeline pipeline)
    {
        for (var hour = 0; hour < MostHours; hour++)
        {
            await pipeline.TickAsync(period => period == SmallSeason.Week);
            if (await pipeline.AskAsync(each => each.Get<IPeriodStore>().FindAsync(season.Id, SmallSeason.Week, Cancellation)) is { State: PeriodState.Done }) return;
            clock.Advance(TimeSpan.FromHours(1));
        }
    }

    /// <summary>The project leader takes back the first evaluation of the first participant.</summary>
    private async Task WithdrawAsync(PipelineProcess each)
    {
        var key = new ParticipantKey(season.Id, season.Participants[0]);
        var first = (await each.Get<IEvaluationStore>().ReadAsync(key, DateOnly.MinValue, DateOnly.MaxValue, Cancellation))[0];
        (await each.Get<ReviewEvaluation>().DecideAsync(key, first.Evaluation.Id, ReviewDecision.Withdraw, "Feil selskap.", "Maja", Cancellation)).ShouldNotBeNull();
    }

    /// <summary>The project leader has mails sent again that were given up because nothing told what became of them; whether there were any.</summary>
    private async Task<bool> SendGivenUpAsync(PipelineProcess each)
    {
        var all = await each.Get<IDeliveryStore>().ListAsync(season.Id, SmallSeason.Week, Cancellation);
        if (!MailDelivery.Newest(all).Any(delivery => delivery is { State: DeliveryState.Dropped, Cause: DeliveryCause.GivenUp })) return false;
        GivenUp++;
        var known = (await each.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;
        await each.Get<PeriodDeliveries>().ResendAsync(known.Programme, SmallSeason.WeekId, Cancellation);
        return true;
    }

    private async Task CloseAsync(PipelineProcess each) => await each.Get<ClosePeriod>().CloseAsync(
        (await each.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!, SmallSeason.WeekId, null, Cancellation);

    private static async Task SendAsync(PipelineProcess process, string evaluation)
    {
        var request = Call.Request(evaluation);
        IActionResult answer = await process.Get<EvaluationDoor>().TakeAsync(request, Cancellation);
        (await Call.AnswerAsync(answer)).Status.ShouldBeInRange(200, 201);
    }

    private string Hash(string text) => Draft.HashOf(text.Replace(season.Id, "season", StringComparison.Ordinal))[..12];

    /// <summary>Everything that people would notice, and nothing that tells how it came about.</summary>
    private async Task<string> EndAsync(PipelineProcess after)
    {
        var end = new StringBuilder();
        foreach (var participant in season.Participants)
        {
            var kept = await after.Get<IEvaluationStore>().ReadAsync(new(season.Id, participant), DateOnly.MinValue, DateOnly.MaxValue, Cancellation);
            end.AppendLine($"{participant}: {string.Join(' ', kept.Select(each => $"{each.Evaluation.Id} r{each.Revision} {each.State} {EvaluationHash.Of(each.Evaluation with { Programme = "season" })[..8]}"))}");
        }

        var run = await after.Get<IPeriodStore>().FindAsync(season.Id, SmallSeason.Week, Cancellation);
        end.AppendLine($"period {run?.State} v{run?.Version} {run?.Waiting}");
        var known = (await after.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;
        var results = await after.Get<PeriodResultsSource>().GetAsync(known, SmallSeason.WeekId, Cancellation);
        end.AppendLine($"results {Hash(Encoding.UTF8.GetString(ResultsJson.Write(results with { ContentHash = "", ComputedAt = default })))}");
        foreach (var draft in await after.Get<IDraftStore>().ListAsync(season.Id, Cancellation))
            end.AppendLine($"draft {draft.Slug} v{draft.Version} {Hash((await after.Get<IDraftStore>().ReadAsync(draft, draft.Version, Cancellation))!.Markdown)}");
        foreach (var report in (await after.Get<IReportStore>().ListAsync(season.Id, SmallSeason.Week, Cancellation)).OrderBy(each => each.Participant, StringComparer.Ordinal))
            end.AppendLine($"report {report.Participant} v{report.Version} opened {(await after.Get<IReportStore>().FindByTokenAsync(report.Token, Cancellation))?.Participant}");
        foreach (var delivery in MailDelivery.Newest(await after.Get<IDeliveryStore>().ListAsync(season.Id, SmallSeason.Week, Cancellation)))
            end.AppendLine($"delivery {delivery.Participant} {delivery.Recipient} {delivery.State}");
        foreach (var mail in mails.Taken.Where(mail => mail.Key.Contains(season.Id, StringComparison.Ordinal)).GroupBy(mail => mail.To).OrderBy(group => group.Key, StringComparer.Ordinal))
            end.AppendLine($"mail to {mail.Key}: {mail.Count()}");
        return end.Replace(season.Id, "season").ToString();
    }
}
