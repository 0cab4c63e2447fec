using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Desk;

/// <summary>Mails that did not arrive, of every period: each mail to a contact, and of newsletters how many. `Period` is an id; that of an alert has no page of its own.</summary>
public sealed record DeskFailedMails(int Total, IReadOnlyList<DeskFailedMail> Mails, IReadOnlyList<DeskFailedLetters> Letters)
{
    public static DeskFailedMails Of(Programme programme, IReadOnlyList<FailedMail> failed)
    {
        var letters = failed.Where(each => each.Delivery.Kind == MailKinds.Newsletter).ToList();
        return new DeskFailedMails(
            failed.Count,
            [.. failed.Except(letters).Select(each => new DeskFailedMail(each.Period, each.Delivery.Kind != MailKinds.Alert, DeskDelivery.Of(programme, each.Delivery, [])))],
            [.. letters.CountBy(each => each.Period).Select(each => new DeskFailedLetters(each.Key, each.Value))]);
    }
}
