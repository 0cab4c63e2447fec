using System.Globalization;
using Pipeline.Core.Delivery.Corrections;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>Corrections of mailed reports at the desk: those on offer, and letting those go that somebody chose.</summary>
public sealed class DeskCorrections(OfferCorrections offers, ReleaseCorrections release)
{
    private const string Choice = "choose.";

    public async Task<IReadOnlyList<DeskCorrection>> ListAsync(Programme programme, string period, CancellationToken cancellationToken) =>
        [.. (await offers.ListAsync(programme, period, cancellationToken)).Where(offer => !offer.IsReleased).Select(offer => DeskCorrection.Of(programme, period, offer))];

    /// <summary>
    /// Lets the chosen corrections go, each chosen by the version that the page showed. What is wrong, by name, when nothing was done: none was chosen, or one of
    /// them is on offer no more or of another version.
    /// </summary>
    public async Task<string?> ReleaseAsync(DeskVisit visit, Programme programme, string period, CancellationToken cancellationToken)
    {
        var chosen = visit.Form.Where(field => field.Key.StartsWith(Choice, StringComparison.Ordinal)).ToDictionary(field => field.Key[Choice.Length..], field => field.Value);
        if (chosen.Count == 0) return "none-chosen";
        var offered = (await ListAsync(programme, period, cancellationToken)).ToDictionary(each => each.Id, each => each.Version.ToString(CultureInfo.InvariantCulture));
        if (chosen.Any(each => offered.GetValueOrDefault(each.Key) != each.Value)) return "corrections";
        var released = await release.ReleaseAsync(programme, period, [.. chosen.Keys], cancellationToken);
        return released.NotOffered.Count == 0 ? null : "corrections";
    }
}
