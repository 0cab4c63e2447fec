namespace Pipeline.Core.Delivery.Mailings;

/// <summary>
/// Lets mails of a kind go. That is written down before anything else is done about it, so that it is not lost; letting the same go again mails nobody twice,
/// and makes those go on that complaints or bounces have stopped.
/// </summary>
public sealed class ReleaseMailing(IMailingStore mailings, IMailQueue queue, TimeProvider clock)
{
    /// <summary>`anew` says that what is done is to be looked at again, for recipients that were written down since.</summary>
    public async Task NoteAsync(string programme, string period, string kind, bool anew, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (now, kept) = (clock.GetUtcNow(), await mailings.FindAsync(programme, period, kind, cancellationToken));
            if (kept is { State: MailingState.Done } && !anew) return;
            var state = kept is null || anew ? MailingState.Released : kept.State;
            if (await mailings.SaveAsync(new Mailing(programme, period, kind, state, now, now, null, kept?.Tag), cancellationToken)) return;
        }
    }

    /// <summary>Lets what was noted before and is not done go on; what was never noted is not begun.</summary>
    public async Task AgainAsync(string programme, string period, string kind, CancellationToken cancellationToken)
    {
        if (await mailings.FindAsync(programme, period, kind, cancellationToken) is not null) await NoteAsync(programme, period, kind, anew: false, cancellationToken);
    }

    /// <summary>Asks for the first step of what was noted.</summary>
    public Task BeginAsync(string programme, string period, string kind, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(new MailStep(programme, period, kind), TimeSpan.Zero, cancellationToken);
}
