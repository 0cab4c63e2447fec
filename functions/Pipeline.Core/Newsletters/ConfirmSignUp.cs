using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Newsletters;

/// <summary>What somebody sees and says at the address of a mail to confirm by. Only saying so confirms: mail programs open links to look at them.</summary>
public sealed class ConfirmSignUp(
    ISubscribers subscribers, Contacts contacts, ISubscriberTexts texts, INewsletterAddresses addresses, ProgrammeCatalogue programmes, TimeProvider clock)
{
    /// <summary>The page as things stand; null when the token is of nobody.</summary>
    public async Task<string?> ShowAsync(string token, CancellationToken cancellationToken)
    {
        if (await subscribers.FindByTokenAsync(token, cancellationToken) is not { } subscriber) return null;
        return await programmes.FindAsync(subscriber.Programme, cancellationToken) is { } known
            ? texts.ConfirmationPage(known.Programme, subscriber, FaceOf(subscriber), addresses.SignUp(subscriber.Programme))
            : null;
    }

    /// <summary>Keeps the confirmation, if the link is young enough, and shows the page; null when the token is of nobody. Saying it again changes nothing.</summary>
    public async Task<string?> SayAsync(string token, CancellationToken cancellationToken)
    {
        while (await subscribers.FindByTokenAsync(token, cancellationToken) is { } subscriber && FaceOf(subscriber) == ConfirmationFace.Question)
        {
            await ResumeAsync(subscriber, cancellationToken);
            if (await subscribers.SaveAsync(subscriber with { ConfirmedAt = clock.GetUtcNow() }, token, cancellationToken)) break;
        }

        return await ShowAsync(token, cancellationToken);
    }

    /// <summary>Deletes the address with everything kept of it, and shows that; null when the token is of nobody.</summary>
    public async Task<string?> LeaveAsync(string token, CancellationToken cancellationToken)
    {
        while (await subscribers.FindByTokenAsync(token, cancellationToken) is { } subscriber)
        {
            if (!await subscribers.DeleteAsync(subscriber, cancellationToken)) continue;
            return await programmes.FindAsync(subscriber.Programme, cancellationToken) is { } known
                ? texts.ConfirmationPage(known.Programme, subscriber, ConfirmationFace.Left, addresses.SignUp(subscriber.Programme))
                : null;
        }

        return null;
    }

    /// <summary>Confirming ends what was stopped before. It comes first: who is not confirmed is mailed nothing yet.</summary>
    private async Task ResumeAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        if (await contacts.ReasonAsync(subscriber.Programme, MailKinds.NoParticipant, subscriber.Email, MailKinds.Newsletter, cancellationToken) is null) return;
        await contacts.TellAsync(
            new ContactPreference(
                subscriber.Programme, MailKinds.NoParticipant, subscriber.Email, MailKinds.Newsletter, false, "Signed up again", clock.GetUtcNow(), null),
            cancellationToken);
    }

    private ConfirmationFace FaceOf(Subscriber subscriber)
    {
        if (subscriber.ConfirmedAt is not null) return ConfirmationFace.Confirmed;
        return clock.GetUtcNow() - subscriber.AskedAt <= SignUp.Validity ? ConfirmationFace.Question : ConfirmationFace.Expired;
    }
}
