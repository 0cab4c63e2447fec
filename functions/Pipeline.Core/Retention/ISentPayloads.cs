namespace Pipeline.Core.Retention;

/// <summary>What was sent of evaluations, apart from what was made of it.</summary>
public interface ISentPayloads
{
    /// <summary>
    /// Deletes what was sent of the programme's evaluations, and of their earlier contents, that came before the instant, and answers of how many. Content,
    /// its hash, decisions and counts stay; no day is counted anew. May be repeated, and begun again after it was interrupted at any write.
    /// </summary>
    Task<int> DeleteAsync(string programme, DateTimeOffset receivedBefore, CancellationToken cancellationToken);
}
