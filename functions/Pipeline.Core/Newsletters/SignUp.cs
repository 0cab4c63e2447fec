using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Newsletters;

/// <summary>
/// Keeps that somebody asked for a newsletter, and mails the address once a day at most to have it confirmed. What is done about an address says nothing
/// to who gave it.
/// </summary>
public sealed class SignUp(
    ISubscribers subscribers, Contacts contacts, ISubscriberTexts texts, INewsletterAddresses addresses, ITokenMint mint, IMailSender sender, TimeProvider clock)
{
    /// <summary>Whoever asks for an address again within it causes no further mail.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromDays(1);

    /// <summary>How long a mail to confirm by does so.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(7);

    /// <summary>The address is plausible, and the consent is what the page showed.</summary>
    public async Task AskAsync(Programme programme, string email, string locale, Consent consent, CancellationToken cancellationToken)
    {
        email = email.ToLowerInvariant();
        var (kept, now) = (await subscribers.FindAsync(programme.Id, email, cancellationToken), clock.GetUtcNow());
        if (now - kept?.MailedAt < Pause || kept is { ConfirmedAt: not null } && !await IsStoppedAsync(kept, cancellationToken)) return;

        var asked = new Subscriber(programme.Id, email, locale, now, addresses.SignUp(programme.Id), consent, kept?.Tag) { MailedAt = now };
        var token = TokenOf(mint, asked);
        var mail = new Mail(KeyOf(token), email, null, texts.ConfirmationMail(programme, locale, addresses.Confirmation(token)));

        // Saved before the mail leaves, so that of two that ask at once one mails.
        if (!await subscribers.SaveAsync(asked, token, cancellationToken)) return;
        if (await sender.SendAsync(mail, cancellationToken) is MailOutcome.Deferred) await ForgetMailAsync(programme.Id, email, token, cancellationToken);
    }

    /// <summary>What the newest mail to confirm by has in its link; later the reader leaves by it.</summary>
    public static string TokenOf(ITokenMint mint, Subscriber asked) =>
        mint.Of("confirm-newsletter", asked.Programme, asked.Email, asked.AskedAt.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Who has stopped the newsletter, or whose address did not work, gets it again by confirming anew.</summary>
    private async Task<bool> IsStoppedAsync(Subscriber kept, CancellationToken cancellationToken) =>
        await contacts.ReasonAsync(kept.Programme, MailKinds.NoParticipant, kept.Email, MailKinds.Newsletter, cancellationToken) is not null;

    /// <summary>What surely did not leave may be asked for again at once.</summary>
    private async Task ForgetMailAsync(string programme, string email, string token, CancellationToken cancellationToken)
    {
        if (await subscribers.FindAsync(programme, email, cancellationToken) is { ConfirmedAt: null } kept)
            await subscribers.SaveAsync(kept with { MailedAt = null }, token, cancellationToken);
    }

    /// <summary>A folder of its own, because these mails are kept no longer than a sign-up that was not confirmed. It names nobody and opens nothing.</summary>
    private static string KeyOf(string token) =>
        $"confirmations/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";
}
