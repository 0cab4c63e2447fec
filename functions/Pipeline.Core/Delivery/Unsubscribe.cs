using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>What a contact sees and says at its unsubscribe link. Whoever has the link may; no account and no cookie is asked for (RFC 8058).</summary>
public sealed class Unsubscribe(IContactLinks links, Contacts contacts, IPreferencePage page, ProgrammeCatalogue programmes, TimeProvider clock)
{
    /// <summary>The page as things stand; null when the token is of nobody.</summary>
    public async Task<string?> ShowAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link) return null;
        if (await programmes.FindAsync(link.Programme, cancellationToken) is not { } known) return null;
        var suppressed = await contacts.ReasonAsync(link.Programme, link.Participant, link.Email, link.Kind, cancellationToken) is not null;
        return page.Render(known.Programme, link, suppressed);
    }

    /// <summary>Keeps what the contact wants, and shows the page; null when the token is of nobody. Saying the same again changes nothing.</summary>
    public async Task<string?> SayAsync(string token, bool wantsMails, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link) return null;
        await contacts.TellAsync(
            new ContactPreference(
                link.Programme, link.Participant, link.Email, link.Kind, !wantsMails, wantsMails ? "Subscribed again" : "Unsubscribed", clock.GetUtcNow(), null),
            cancellationToken);
        return await ShowAsync(token, cancellationToken);
    }
}
