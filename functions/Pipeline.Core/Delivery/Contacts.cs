namespace Pipeline.Core.Delivery;

/// <summary>Keeps what contacts say and what their addresses turn out to be, in any order of telling.</summary>
public sealed class Contacts(IContactStore store)
{
    /// <summary>Why a contact gets no mails of the kind; null when it does.</summary>
    [return: Sentence]
    public async Task<string?> ReasonAsync(string programme, string participant, string email, string kind, CancellationToken cancellationToken) =>
        await store.FindAsync(programme, participant, email.ToLowerInvariant(), kind, cancellationToken) is { Suppressed: true } kept
            ? $"{kept.Reason} ({kept.At:yyyy-MM-dd})"
            : null;

    public async Task TellAsync(ContactPreference told, CancellationToken cancellationToken)
    {
        told = told with { Email = told.Email.ToLowerInvariant() };
        while (true)
        {
            var kept = await store.FindAsync(told.Programme, told.Participant, told.Email, told.Kind, cancellationToken);
            if (kept is not null && !IsLater(told, kept)) return;
            if (await store.SaveAsync(told with { Tag = kept?.Tag }, cancellationToken)) return;
        }
    }

    /// <summary>Of what was told at the same instant silence holds, so that nobody is mailed who may not want to be.</summary>
    private static bool IsLater(ContactPreference told, ContactPreference kept) =>
        told.At > kept.At || told.At == kept.At && told.Suppressed && !kept.Suppressed;
}
