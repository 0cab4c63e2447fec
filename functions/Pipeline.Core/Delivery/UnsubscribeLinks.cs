using Pipeline.Core.Reports;

namespace Pipeline.Core.Delivery;

/// <summary>Gives each contact and kind of mail one address to unsubscribe at; the same one in every mail, so that an old mail's works too.</summary>
public sealed class UnsubscribeLinks(IContactLinks links, ITokenMint mint, IUnsubscribeAddress address)
{
    public async Task<Uri> MakeAsync(ContactLink link, CancellationToken cancellationToken)
    {
        link = link with { Email = link.Email.ToLowerInvariant() };
        var token = mint.Of("unsubscribe", link.Programme, link.Participant, link.Email, link.Kind);
        await links.KeepAsync(token, link, cancellationToken);
        return address.To(token);
    }
}
