using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Core.Appeals;
using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// What people do about a week: a reader signs up and confirms, a reviewer decides, an editor approves the newsletter, a participant is told of a bad dialogue and
/// appeals, the project leader corrects it and lets the correction go. The process comes to harm once; whoever asked asks again.
/// </summary>
internal sealed partial class LettersRun(string storage, FakeSendGrid mails, LettersSeason season, StorageWeather? weather = null)
{
    private const int MostHours = 80;

    private static readonly DateTimeOffset AfterTheWeek = DateTimeOffset.Parse("2021-01-26T06:00:00Z", CultureInfo.InvariantCulture);

    private readonly FakeTimeProvider clock = new(DateTimeOffset.Parse("2021-01-20T06:00:00Z", CultureInfo.InvariantCulture));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Reader => $"leser@{season.Id}.example";

    /// <summary>What is there in the end, as one text; `Writes` is how many the process made that came to harm.</summary>
    public async Task<(string End, int Writes)> RunAsync(CrashPoint point)
    {
        using var pipeline = new MortalPipeline(storage, mails, season.Id, clock, point, weather);
        using (var setUp = pipeline.Healthy()) await setUp.Get<IProgrammeStore>().PutAsync(season.Id, season.Definition, Cancellation);
        await SignUpAsync(pipeline);
        foreach (var evaluation in season.Evaluations) await pipeline.DoAsync(each => SendAsync(each, evaluation));
        await pipeline.DoAsync(ReviewAsync);
        clock.SetUtcNow(AfterTheWeek);
        await UntilAsync(pipeline, IsDoneAsync);
        await UntilAsync(pipeline, each => ArrivedAsync(each, MailKinds.Alert));
        await pipeline.DoAsync(each => each.Get<ApprovePost>().ApproveAsync(season.Id, SmallSeason.Week, DraftNewsletter.SlugOf(SmallSeason.WeekId), Cancellation));
        await UntilAsync(pipeline, each => MailedAsync(each, MailKinds.Newsletter));
        await pipeline.DoAsync(AppealAsync);
        await UntilAsync(pipeline, IsDoneAsync);
        await pipeline.DoAsync(async each => await each.Get<ReleaseCorrections>().ReleaseAsync((await KnownAsync(each)).Programme, SmallSeason.Week, null, Cancellation));
        await UntilAsync(pipeline, each => MailedAsync(each, MailKinds.Correction));

        using var after = pipeline.Healthy();
        return ((await LettersEnd.OfAsync(after, season, mails, Reader)).Replace(season.Id, "season", StringComparison.Ordinal), point.Writes);
    }

    /// <summary>A reader who got no mail to confirm by asks again the next day.</summary>
    private async Task SignUpAsync(MortalPipeline pipeline)
    {
        while (Confirmations().LastOrDefault() is not { } token || await pipeline.AskAsync(each => each.Get<ConfirmSignUp>().SayAsync(token, Cancellation)) is null)
        {
            await pipeline.DoAsync(async each =>
            {
                var programme = (await KnownAsync(each)).Programme;
                await each.Get<SignUp>().AskAsync(programme, Reader, "nb", each.Get<ISubscriberTexts>().Consent(programme, "nb"), Cancellation);
            });
            if (!Confirmations().Any()) clock.Advance(SignUp.Pause);
        }
    }

    private IEnumerable<string> Confirmations() => mails.Taken.Where(mail => mail.To == Reader && mail.Key.StartsWith("confirmations/", StringComparison.Ordinal))
        .Select(mail => Token().Match(Encoding.UTF8.GetString(mail.Body)).Groups["token"].Value);

    private static async Task SendAsync(PipelineProcess process, string evaluation) =>
        (await Call.AnswerAsync(await process.Get<EvaluationDoor>().TakeAsync(Call.Request(evaluation), Cancellation))).Status.ShouldBeInRange(200, 201);

    /// <summary>The last evaluation of the second participant is rejected, all others are approved.</summary>
    private async Task ReviewAsync(PipelineProcess each)
    {
        foreach (var participant in season.Participants)
        {
            for (var number = 1; number <= season.Evaluations.Count / season.Participants.Count; number++)
            {
                var decision = participant == season.Participants[1] && number == 5 ? ReviewDecision.Reject : ReviewDecision.Approve;
                await each.Get<ReviewEvaluation>().DecideAsync(new(season.Id, participant), LettersSeason.IdOf(participant, number), decision, "Lest.", "Anna", Cancellation);
            }
        }
    }

    /// <summary>The participant says that it did greet, and the project leader agrees.</summary>
    private async Task AppealAsync(PipelineProcess each)
    {
        var participant = season.Participants[0];
        var request = new AppealRequest(season.Id, participant, LettersSeason.IdOf(participant, 1), AppealKind.Rescore, "Vi hilste.", AppealParty.Participant, "Berit");
        var known = await KnownAsync(each);
        var appeal = await each.Get<OpenAppeal>().OpenAsync(request, Cancellation) switch
        {
            OpenedAppeal.Opened opened => opened.Appeal,
            OpenedAppeal.OpenAlready already => already.Appeal,
            var other => throw new InvalidOperationException($"The appeal was answered {other}."),
        };
        var change = new AppealChange(new Dictionary<string, string?> { ["welcome"] = "yes", ["valued"] = "yes", ["asked-needs"] = "yes" }, null, null, Withdraw: false);
        (await each.Get<ResolveAppeal>().ResolveAsync(known, appeal.Id, change, "De hilste.", "Maja", Cancellation)).ShouldBeOfType<MovedAppeal.Moved>();
    }

    private async Task UntilAsync(MortalPipeline pipeline, Func<PipelineProcess, Task<bool>> isSo)
    {
        for (var hour = 0; hour < MostHours; hour++)
        {
            await pipeline.TickAsync(period => period == SmallSeason.Week);
            if (await pipeline.AskAsync(isSo)) return;
            clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private async Task<bool> IsDoneAsync(PipelineProcess each) => await each.Get<IPeriodStore>().FindAsync(season.Id, SmallSeason.Week, Cancellation) is { State: PeriodState.Done };

    private async Task<bool> MailedAsync(PipelineProcess each, string kind) =>
        await each.Get<IMailingStore>().FindAsync(season.Id, SmallSeason.Week, kind, Cancellation) is { State: MailingState.Done };

    private async Task<bool> ArrivedAsync(PipelineProcess each, string kind) =>
        (await LettersEnd.DeliveriesAsync(each, season)).Any(delivery => delivery.Kind == kind && delivery.State is DeliveryState.Sent or DeliveryState.Delivered);

    private async Task<KnownProgramme> KnownAsync(PipelineProcess each) => (await each.Get<ProgrammeCatalogue>().FindAsync(season.Id, Cancellation))!;

    [GeneratedRegex("newsletter/confirm/(?<token>[A-Za-z0-9_-]+)")]
    private static partial Regex Token();
}
