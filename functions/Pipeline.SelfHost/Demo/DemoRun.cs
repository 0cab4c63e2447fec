using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Delivery;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.Core.Results;
using Pipeline.Functions.Triggers;
using Pipeline.SelfHost.Demo.Season;
using Pipeline.SelfHost.Hosting;

namespace Pipeline.SelfHost.Demo;

/// <summary>
/// Plays a whole season against a running self-host, through the same doors that everybody uses: definition, form, signed webhooks week by week,
/// a tick when each week is over, and at the end of the season results, posts, reports and mails.
/// </summary>
public sealed class DemoRun(SelfHostApp host, HttpClient client, DemoClock clock, GeneratedSeason season, TextWriter output)
{
    public const string Form = "demo";

    public async Task PlayAsync(string secret, CancellationToken cancellationToken)
    {
        var programme = season.Definition.Programme;
        await PutAsync($"api/programmes/{programme.Id}", season.Definition.Json, cancellationToken);
        await PutAsync($"api/forms/{Form}", Encoding.UTF8.GetBytes($$"""
            { "id": "{{Form}}", "programme": "{{programme.Id}}", "provider": "native", "secrets": [ "forms--{{Form}}" ] }
            """), cancellationToken);

        var sender = new WebhookSender(client, Form, secret, clock);
        var progress = new ProgressLine(output, "evaluations sent", season.Evaluations.Count);
        foreach (var week in season.Evaluations.GroupBy(evaluation => PeriodCalendar.EndOf(programme, WeekOf(programme, evaluation))).OrderBy(week => week.Key))
        {
            foreach (var day in week.GroupBy(evaluation => programme.LocalDay(AnsweredAt(evaluation))).OrderBy(day => day.Key))
            {
                // No form comes before its answer: those of a day come when it is over.
                var over = PeriodCalendar.FirstInstantOf(day.Key.AddDays(1), programme.TimeZone);
                clock.MoveTo(over < week.Key ? over : week.Key);
                await sender.SendAsync(day, progress.Step, cancellationToken);
            }

            clock.MoveTo(week.Key);
            await host.Timers.TriggerAsync(nameof(TickPeriods), cancellationToken);
            await host.Queues.WhenIdleAsync(cancellationToken);
        }

        progress.Finish($"{season.Evaluations.Count} evaluations sent as signed webhooks: " +
            string.Join(", ", sender.Outcomes.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value} {each.Key}")));
    }

    /// <summary>Prints the published table, what was made, and where to look.</summary>
    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        var programme = season.Definition.Programme;
        var known = await host.Services.GetRequiredService<ProgrammeCatalogue>().FindAsync(programme.Id, cancellationToken);
        var results = await host.Services.GetRequiredService<PeriodResultsSource>().GetAsync(known!, PeriodId.Season, cancellationToken);
        var runs = await host.Services.GetRequiredService<IPeriodStore>().ListAsync(programme.Id, cancellationToken);
        var reports = await host.Services.GetRequiredService<IReportStore>().ListAsync(programme.Id, PeriodId.Season.Text, cancellationToken);
        var drafts = await host.Services.GetRequiredService<IDraftStore>().ListAsync(programme.Id, cancellationToken);
        var mails = await host.Services.GetRequiredService<IDeliveryStore>().ListAsync(programme.Id, PeriodId.Season.Text, cancellationToken);

        output.WriteLine();
        foreach (var line in DemoTable.Lines(programme, results)) output.WriteLine(line);
        output.WriteLine();
        output.WriteLine($"  {results.Dialogues} dialogues, {programme.Participants.Count} participants, results {results.ContentHash}");
        output.WriteLine($"  {runs.Count(run => run.State == PeriodState.Done)} of {runs.Count} periods done, {reports.Count} reports, " +
            $"{mails.Count(mail => mail.State == DeliveryState.Sent)} of {mails.Count} mails in the {host.Services.GetRequiredService<IMailSender>().Destination}");
        foreach (var run in runs.Where(run => run.Omitted is not null)) output.WriteLine($"  {run.Period}: {run.Omitted}");
        output.WriteLine($"  {DemoNotice.Text.In("en")}");
        output.WriteLine();
        foreach (var draft in drafts.Where(draft => draft.Period == PeriodId.Season.Text))
            output.WriteLine($"  {draft.Slug,-17}{host.BaseAddress}{(draft.Kind == DraftKind.Post ? $"posts/{programme.Id}/{draft.Slug}" : $"api/drafts/{programme.Id}/{draft.Slug}/html?code={host.Keys.Function}")}");
        output.WriteLine($"  so far           {host.BaseAddress}posts/{programme.Id}/{runs.Where(run => run.Period.Contains('W', StringComparison.Ordinal)).Select(run => $"so-far-{run.Period.ToLowerInvariant()}").LastOrDefault()}");
        if (OneThatWasBought(programme, reports) is { } report) output.WriteLine($"  a report         {host.BaseAddress}r/{report.Token}");
        output.WriteLine($"  all figures      {host.BaseAddress}api/results/{programme.Id}/season?code={host.Keys.Function}");
        output.WriteLine($"  the desk         {host.BaseAddress}desk with the key {host.Keys.Function}");
        output.WriteLine($"  drafts           {host.BaseAddress}api/drafts/{programme.Id}?code={host.Keys.Function}");
    }

    private static Report? OneThatWasBought(Programme programme, IEnumerable<Report> reports) => reports
        .OrderByDescending(report => programme.FindParticipant(report.Participant)?.Entitlement == Entitlement.Full)
        .ThenBy(report => report.Participant, StringComparer.Ordinal).FirstOrDefault();

    private static DateTimeOffset AnsweredAt(Evaluation evaluation) => evaluation.OccurredAt.AddSeconds(evaluation.WaitSeconds ?? 0);

    private static PeriodId WeekOf(Programme programme, Evaluation evaluation) =>
        PeriodId.Holding(PeriodKind.Week, programme.LocalDay(evaluation.OccurredAt));

    private async Task PutAsync(string path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("x-functions-key", host.Keys.Admin);
        using var response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
            throw new HttpRequestException($"PUT {path} was answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
