using Pipeline.Core.Delivery;
using Pipeline.Core.Delivery.Mailings;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Desk;

/// <summary>
/// The account of a period's mails of one kind. `State` is the period's for reports, for other kinds their mailing's (`mailing-done`); `For` is what they wait for
/// in words, null when for nothing.
/// </summary>
public sealed record DeskAccount(
    string Period, string Kind, string State, string? For, int Expected, int Delivered, int Failed, int Cancelled, int Accepted, int Unknown, int Waiting, int Missing)
{
    public static DeskAccount Of(PeriodRun run, DeliveryCounts counts) =>
        Of(run.Period, run.State.ToString().ToLowerInvariant(), run.State == PeriodState.Done ? null : run.Waiting, counts);

    public static DeskAccount Of(Mailing mailing, DeliveryCounts counts) =>
        Of(mailing.Period, $"mailing-{mailing.State.ToString().ToLowerInvariant()}", mailing.State == MailingState.Done ? null : mailing.Waiting, counts);

    private static DeskAccount Of(string period, string state, string? waitsFor, DeliveryCounts counts) => new(
        period, counts.Kind, state, waitsFor, counts.Expected, counts.Delivered, counts.Failed, counts.Cancelled, counts.Accepted, counts.Unknown, counts.Waiting, counts.Missing);
}
