using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>What a recipient sees and says at the address that its mails name. Whoever has the address may; no account and no cookie is asked for (RFC 8058).</summary>
public sealed class Unsubscribe(IContactLinks links, MailChoices choices, IPreferencePage page, INewsletterAddresses addresses, ProgrammeCatalogue programmes)
{
    /// <summary>The page as things stand; null when the token is of nobody.</summary>
    public async Task<string?> ShowAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link) return null;
        if (await programmes.FindAsync(link.Programme, cancellationToken) is not { } known) return null;
        return await PageAsync(known.Programme, link, cancellationToken);
    }

    /// <summary>
    /// Keeps what the recipient wants of a kind, which is that of the mail when it is null, and shows the page; null when the token is of nobody. Saying the
    /// same again changes nothing.
    /// </summary>
    public async Task<string?> SayAsync(string token, string? kind, bool wantsMails, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link) return null;
        if (await programmes.FindAsync(link.Programme, cancellationToken) is not { } known) return null;
        await choices.TellAsync(known.Programme, link, kind ?? link.Kind, wantsMails, cancellationToken);
        return await PageAsync(known.Programme, link, cancellationToken);
    }

    private async Task<string> PageAsync(Programme programme, ContactLink link, CancellationToken cancellationToken) =>
        page.Render(programme, link, await choices.ReadAsync(programme, link, cancellationToken), addresses.SignUp(link.Programme));
}
