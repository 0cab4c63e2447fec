namespace Pipeline.Core.Reports;

/// <summary>Keeps participant reports and finds them by token.</summary>
public interface IReportStore
{
    Task<Report?> FindAsync(string programme, string period, string participant, CancellationToken cancellationToken);

    /// <summary>The report a token opens, expired and revoked ones too; null when the token opens none.</summary>
    Task<Report?> FindByTokenAsync(string token, CancellationToken cancellationToken);

    Task<IReadOnlyList<Report>> ListAsync(string programme, string period, CancellationToken cancellationToken);

    /// <summary>Saves the texts, then the report over the one with the tag. False when somebody else saved in between.</summary>
    Task<bool> SaveAsync(Report report, RenderedReport text, CancellationToken cancellationToken);

    /// <summary>Deletes the tokens of the period's links that expired before the instant, and answers of how many reports. The reports stay; saving one gives it its token again.</summary>
    Task<int> ForgetTokensAsync(string programme, string period, DateTimeOffset expiredBefore, CancellationToken cancellationToken);

    Task<RenderedReport?> ReadAsync(Report report, CancellationToken cancellationToken);
}
