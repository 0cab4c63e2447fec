namespace Pipeline.Core.Templates;

/// <summary>Keeps the templates that editors put in place of the packaged ones.</summary>
public interface ITemplateOverrideStore
{
    /// <summary>All overrides, ordered by name; null when they are still those of the known version.</summary>
    Task<TemplateOverrides?> ReadAsync(string knownVersion, CancellationToken cancellationToken);
}
