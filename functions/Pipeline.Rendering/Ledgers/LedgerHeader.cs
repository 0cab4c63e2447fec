using Pipeline.Core.Periods;

namespace Pipeline.Rendering.Ledgers;

/// <summary>What a ledger is about.</summary>
internal sealed record LedgerHeader(string Programme, string? Participant, PeriodId Period, Phase Phase, DayRange Days, string Template, string Locale);
