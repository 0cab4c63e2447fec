using Pipeline.Core.Delivery;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Desk;

/// <summary>The account of a period's mails. `For` is what the period waits for in words, null when for nothing.</summary>
public sealed record DeskAccount(
    string Period, string State, string? For, int Expected, int Delivered, int Failed, int Cancelled, int Accepted, int Unknown, int Waiting, int Missing, int MaybeTwice, int Complaints)
{
    public static DeskAccount Of(PeriodRun run, DeliveryLedger ledger) => new(
        run.Period, run.State.ToString().ToLowerInvariant(), run.State == PeriodState.Done ? null : run.Waiting,
        ledger.Expected, ledger.Delivered, ledger.Failed, ledger.Cancelled, ledger.Accepted, ledger.Unknown, ledger.Waiting, ledger.Missing, ledger.MaybeTwice, ledger.Complaints);
}
