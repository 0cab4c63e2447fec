namespace Pipeline.Core.Periods;

/// <summary>The table of periods: the truth about what has been closed.</summary>
public interface IPeriodStore
{
    Task<PeriodRun?> FindAsync(string programme, string period, CancellationToken cancellationToken);

    Task<IReadOnlyList<PeriodRun>> ListAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Saves a run over the one with the tag (a new one when null). False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(PeriodRun run, CancellationToken cancellationToken);
}
