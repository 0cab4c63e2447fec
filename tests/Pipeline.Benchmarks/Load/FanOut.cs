using System.Diagnostics;
using System.Globalization;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.Benchmarks.Load;

/// <summary>Closes a season with many reports and mails, through the queue as in production, and with its steps called one after another.</summary>
internal sealed class FanOut(LoadedHost host, GeneratedSeason season, TextWriter output)
{
    private const int Chunk = 2000, WarmUp = 10;

    private static readonly PeriodState[] Worked = [PeriodState.Due, PeriodState.Counted, PeriodState.Drafted, PeriodState.Reported, PeriodState.Delivered];

    /// <summary>So many reports and mails at once, with the time that each state took.</summary>
    public async Task ManyAsync(int reports, int dialogues, CancellationToken cancellationToken)
    {
        var known = await PrepareAsync($"fan-{reports}", reports, dialogues, cancellationToken);
        var mails = host.MailsTaken;
        var times = await ThroughQueueAsync(known, cancellationToken);
        var made = (await host.Get<IReportStore>().ListAsync(known.Programme.Id, PeriodId.Season.Text, cancellationToken)).Count;
        output.WriteLine($"| a season of {reports} participants, {reports * dialogues} dialogues | time | a second |");
        output.WriteLine("|---|---|---|");
        Row("count and compute the results", times[PeriodState.Due], null);
        Row("write the post", times[PeriodState.Counted], null);
        Row($"render and keep {made} reports", times[PeriodState.Drafted], made);
        Row($"mail {host.MailsTaken - mails} of them", times[PeriodState.Reported], host.MailsTaken - mails);
        Row("from closing to done", times.Values.Sum(), null);
        output.WriteLine();
    }

    /// <summary>A period from closing to done against the sum of its steps, turn by turn.</summary>
    public async Task AgainstItsPartsAsync(int participants, int dialogues, int rounds, CancellationToken cancellationToken)
    {
        var pairs = new List<(double Whole, double Parts)>();
        await PairAsync("warm", WarmUp, dialogues, cancellationToken);
        for (var round = 0; round < rounds; round++) pairs.Add(await PairAsync($"{round}", participants, dialogues, cancellationToken));

        var (whole, sum) = (Turns.Median(pairs.Select(each => each.Whole)), Turns.Median(pairs.Select(each => each.Parts)));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A season of {participants} participants and {participants * dialogues} dialogues takes {whole:0.0} s from closing to done, {Turns.Median(pairs.Select(each => each.Whole / each.Parts)):0.00} times its steps called one after another ({sum:0.0} s).\n"));
    }

    private async Task<(double Whole, double Parts)> PairAsync(string round, int participants, int dialogues, CancellationToken cancellationToken)
    {
        var (first, second) = (await PrepareAsync($"parts-{round}", participants, dialogues, cancellationToken), await PrepareAsync($"whole-{round}", participants, dialogues, cancellationToken));
        var parts = await StepByStepAsync(first, cancellationToken);
        return ((await ThroughQueueAsync(second, cancellationToken)).Values.Sum(), parts);
    }

    private async Task<KnownProgramme> PrepareAsync(string id, int participants, int dialogues, CancellationToken cancellationToken)
    {
        var award = new FanOutAward(season, id, participants, dialogues);
        await host.PutAsync($"api/programmes/{id}", award.Definition, cancellationToken);
        foreach (var chunk in award.Evaluations.Chunk(Chunk))
        {
            var takings = await host.Get<TakeEvaluations>().TakeAsync([.. chunk.Select(each => new Arrival(each, [], EvaluationWriter.Write(each)))], "load", cancellationToken);
            if (takings.FirstOrDefault(each => each is not Taking.Kept) is { } refused) throw new InvalidOperationException($"An evaluation was not taken: {refused}");
        }

        return await host.Get<ProgrammeCatalogue>().FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"Programme {id} is gone.");
    }

    /// <summary>Seconds in each state, as somebody sees them who looks twenty times a second.</summary>
    private async Task<IReadOnlyDictionary<PeriodState, double>> ThroughQueueAsync(KnownProgramme known, CancellationToken cancellationToken)
    {
        var times = Worked.ToDictionary(state => state, _ => 0.0);
        var since = Stopwatch.GetTimestamp();
        await host.Get<ClosePeriod>().CloseAsync(known, PeriodId.Season, null, cancellationToken);
        var idle = host.App.Queues.WhenIdleAsync(cancellationToken);
        var state = PeriodState.Due;
        while (state != PeriodState.Done)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
            var run = await host.Get<IPeriodStore>().FindAsync(known.Programme.Id, PeriodId.Season.Text, cancellationToken);
            if (idle.IsCompleted && run!.State != PeriodState.Done) throw new InvalidOperationException($"The period stands still: {run}");
            times[state] += Stopwatch.GetElapsedTime(since).TotalSeconds;
            (since, state) = (Stopwatch.GetTimestamp(), run!.State);
        }

        await idle;
        return times;
    }

    private async Task<double> StepByStepAsync(KnownProgramme known, CancellationToken cancellationToken)
    {
        var works = host.Get<IEnumerable<IPeriodWork>>().ToDictionary(work => work.From);
        var now = TimeProvider.System.GetUtcNow();
        var began = Stopwatch.GetTimestamp();
        foreach (var state in Worked)
        {
            var run = new PeriodRun(known.Programme.Id, PeriodId.Season.Text, state, 1, now, now, false, null, null);
            StepOutcome outcome;
            do outcome = await works[state].RunAsync(known, PeriodId.Season, run, cancellationToken);
            while (outcome == StepOutcome.HasMore);
            if (outcome is not StepOutcome.Done) throw new InvalidOperationException($"The step out of {state} ended so: {outcome}");
        }

        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private void Row(string what, double seconds, int? made) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {seconds:0.0} s | {(made is { } number ? (number / seconds).ToString("0", CultureInfo.InvariantCulture) : "")} |"));
}
