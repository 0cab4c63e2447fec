using System.Globalization;
using System.Text;
using Pipeline.Core.Templates;

namespace Pipeline.Testing.Twins;

public sealed class InMemoryTemplateOverrideStore : ITemplateOverrideStore
{
    private readonly SortedDictionary<string, byte[]> templates = new(StringComparer.Ordinal);
    private int changes;

    public InMemoryTemplateOverrideStore With(string name, string content)
    {
        templates[name] = Encoding.UTF8.GetBytes(content);
        changes++;
        return this;
    }

    public void Remove(string name)
    {
        templates.Remove(name);
        changes++;
    }

    public Task<TemplateOverrides?> ReadAsync(string knownVersion, CancellationToken cancellationToken)
    {
        var version = templates.Count == 0 ? TemplateOverrides.None.Version : changes.ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(version == knownVersion
            ? null
            : new TemplateOverrides(version, [.. templates.Select(each => new TemplateOverride(each.Key, each.Value))]));
    }
}
