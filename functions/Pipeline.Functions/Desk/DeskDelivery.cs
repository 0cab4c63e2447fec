using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>A mail in a period's list. `Preview` is where it can be read before it leaves, null once it left; `Why` says why it stands where it does, or would not be sent.</summary>
public sealed record DeskDelivery(
    string Kind, string Participant, string Recipient, int Version, string State, string? Why, string ChangedAt, int Attempts, bool MaybeTwice, string? Preview, IReadOnlyList<DeskMailEvent> Events)
{
    public static DeskDelivery Of(Programme programme, MailDelivery delivery, IReadOnlyList<HeldMail> held)
    {
        var waiting = delivery is { State: DeliveryState.Prepared, Kind: ReportMails.Kind } ? held.FirstOrDefault(each => each.Participant == delivery.Participant && each.Recipient == delivery.Recipient) : null;
        return new DeskDelivery(
            delivery.Kind, NameOf(programme, delivery.Participant), delivery.Recipient, delivery.Version, delivery.State.ToString().ToLowerInvariant(), waiting?.Refusal ?? delivery.Detail,
            DeskOverview.Local(programme, delivery.ChangedAt), delivery.Attempts, delivery.MaybeTwice,
            waiting is { Refusal: null } ? DeskMails.AddressOf(programme.Id, delivery.Period, delivery.Participant, delivery.Recipient, kind: null) : null,
            [.. delivery.Events.Select(each => new DeskMailEvent(each.Kind.ToString().ToLowerInvariant(), DeskOverview.Local(programme, each.At), each.Reason))]);
    }

    /// <summary>Who should be mailed and is not in the account yet.</summary>
    public static IReadOnlyList<DeskChoice> Missing(Programme programme, DeliveryLedger ledger)
    {
        if (ledger.Reports.Missing == 0) return [];
        var known = ledger.Deliveries.Where(each => each.Kind == ReportMails.Kind).Select(each => (each.Participant, each.Recipient)).ToHashSet();
        return
        [
            .. ReportMails.Recipients(programme).Where(to => !known.Contains((to.Participant.Id, to.Contact.Email.ToLowerInvariant())))
                .Select(to => new DeskChoice(to.Contact.Email, to.Participant.Name)),
        ];
    }

    private static string NameOf(Programme programme, string participant) => programme.FindParticipant(participant)?.Name ?? participant;
}
