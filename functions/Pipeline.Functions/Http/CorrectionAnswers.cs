using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Delivery.Corrections;

namespace Pipeline.Functions.Http;

/// <summary>Answers about corrections of reports that were mailed: those on offer, and what became of a choice of them.</summary>
public static class CorrectionAnswers
{
    /// <summary>How many of the corrected figures are shown of each.</summary>
    private const int Shown = 5;

    public static object Of(OfferedCorrection offer) => new
    {
        offer.Participant,
        offer.Recipients,
        offer.MailedVersion,
        offer.Version,
        released = offer.IsReleased,
        printedBefore = offer.Change.PrintedBefore,
        printedNow = offer.Change.PrintedNow,
        corrected = offer.Change.Changed.Count,
        examples = offer.Change.Changed.Take(Shown).Select(each => new { each.Figures, each.Was, each.Now }),
    };

    public static Answer Of(string programme, string period, ReleasedCorrections released) => released.NotOffered.Count == 0
        ? Answer.Json(StatusCodes.Status202Accepted, new { programme, period, prepared = released.Prepared })
        : Faults.In(
            "choice", StatusCodes.Status409Conflict,
            [.. released.NotOffered.Select(each => new Fault("/corrections", $"No correction is on offer for '{each}'; GET the same address shows for whom there is one."))]);
}
