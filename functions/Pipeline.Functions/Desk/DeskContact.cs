using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A contact and whether report mails reach it: mailed, suppressed (with why and since when), or not entitled.</summary>
public sealed record DeskContact(string Participant, string Name, string Email, string State, string? Why, string? Since)
{
    public static DeskContact Of(Programme programme, Participant participant, Contact contact, IReadOnlyList<ContactPreference> kept)
    {
        var told = kept.FirstOrDefault(each => each.Kind == ReportMails.Kind && each.Email.Equals(contact.Email, StringComparison.OrdinalIgnoreCase));
        var state = told is { Suppressed: true } ? "suppressed" : participant.Entitlement == Entitlement.Full ? "mailed" : "not-entitled";
        return new DeskContact(participant.Name, contact.Name ?? "", contact.Email, state, told?.Reason, told is null ? null : DeskOverview.Local(programme, told.At));
    }
}
