namespace Pipeline.Core.Posts;

/// <summary>Keeps what editors decided about quotes. A quote nobody decided about is not in it.</summary>
public interface IQuoteApprovals
{
    Task<QuoteApproval?> FindAsync(string programme, string quote, CancellationToken cancellationToken);

    /// <summary>Every quote of the programme that somebody decided about, by id.</summary>
    Task<IReadOnlyList<QuoteApproval>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves over the one with the tag (a new one when null). False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(QuoteApproval approval, CancellationToken cancellationToken);
}
