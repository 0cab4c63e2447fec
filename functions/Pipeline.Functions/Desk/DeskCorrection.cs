using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A report that was mailed and prints other figures now: what changed, and each recipient with where its mail can be read.</summary>
public sealed record DeskCorrection(
    string Id, string Participant, int MailedVersion, int Version, IReadOnlyList<DeskChoice> Recipients, int Count, IReadOnlyList<DeskCorrectedFigure> Changed)
{
    /// <summary>How many of the changed figures are shown.</summary>
    private const int Shown = 5;

    public static DeskCorrection Of(Programme programme, string period, OfferedCorrection offer) => new(
        offer.Participant, programme.FindParticipant(offer.Participant)?.Name ?? offer.Participant, offer.MailedVersion, offer.Version,
        [.. offer.Recipients.Select(each => new DeskChoice(DeskMails.AddressOf(programme.Id, period, offer.Participant, each, DeskMails.Correction), each))],
        offer.Change.Changed.Count,
        [.. offer.Change.Changed.Take(Shown).Select(each => new DeskCorrectedFigure(string.Join(", ", each.Figures), each.Was, each.Now))]);
}
