using Pipeline.Core;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>
/// A period as answered: `open` before it is closed, then the state of the work on it, what is missing, and what was left out of what the schedule
/// names, with the reason (null when nothing).
/// </summary>
public sealed record PeriodAnswer(
    string Period, string State, int? Version, DateTimeOffset DueAt, DateTimeOffset? ChangedAt, IReadOnlyList<string> Missing, string? Omitted)
{
    /// <summary>When and why it was reopened, oldest first; null when it never was.</summary>
    public IReadOnlyList<PeriodReopening>? Reopenings { get; init; }

    /// <summary>True in the answer to a close that found nothing changed since the last one.</summary>
    public bool? Unchanged { get; init; }

    /// <summary>What log sentences, traces and mails about the period have in common; null before it is closed.</summary>
    public string? Correlation { get; init; }

    public static PeriodAnswer Of(PeriodRun run) => new(
        run.Period, run.State.ToString().ToLowerInvariant(), run.Version, run.DueAt, run.ChangedAt, WhatIsMissing(run), run.Omitted)
    {
        Correlation = Core.Telemetry.Correlation.Of(run.Programme, run.Period),
        Reopenings = run.Reopenings.Count > 0 ? run.Reopenings : null,
    };

    public static PeriodAnswer Open(EndedPeriod period) =>
        new(period.Period.Text, "open", null, period.EndedAt, null, [$"its end, {period.EndedAt:yyyy-MM-ddTHH:mm:ssZ}"], null);

    /// <summary>The closed periods and the scheduled ones that are still open, by when they end.</summary>
    public static IReadOnlyList<PeriodAnswer> All(Programme programme, IReadOnlyList<PeriodRun> runs)
    {
        var closed = runs.Select(run => run.Period).ToHashSet(StringComparer.Ordinal);
        var open = PeriodCalendar.Scheduled(programme).Where(period => !closed.Contains(period.Text))
            .Select(period => Open(new EndedPeriod(period, PeriodCalendar.EndOf(programme, period))));
        return [.. runs.Select(Of).Concat(open).OrderBy(answer => answer.DueAt).ThenBy(answer => answer.Period, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> WhatIsMissing(PeriodRun run) => run switch
    {
        { State: PeriodState.Done } => [],
        { Waiting: { } waiting } => [waiting],
        _ => [StepTo(PeriodWorkflow.Next[run.State])],
    };

    [return: Sentence]
    private static string StepTo(PeriodState next) => $"the step to {next.ToString().ToLowerInvariant()}";
}
