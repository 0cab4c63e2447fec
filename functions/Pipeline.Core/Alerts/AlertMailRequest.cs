using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>What a mail about bad dialogues is written from: nothing in it leads to a shopper, a time or a comment. `Below` is the score that they did not reach.</summary>
public sealed record AlertMailRequest(
    Programme Programme, Participant Participant, Contact Contact, PeriodId Week, decimal Below, IReadOnlyList<AlertLine> Lines, Uri UnsubscribeUrl);
