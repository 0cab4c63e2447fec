using Pipeline.Core.Templates;
using Pipeline.Rendering.Previews;

namespace Pipeline.Rendering.Templates;

/// <summary>
/// The templates in use: the packaged ones, with those that editors put in their place. An override is tried on the sample season before it
/// is used; a broken one is refused and what it was to replace keeps working.
/// </summary>
public sealed class TemplateShelf
{
    private readonly RenderingOptions options;
    private readonly ITemplateOverrideStore store;
    private readonly Dictionary<string, byte[]> packaged;
    private readonly Lazy<PreviewSeason> sample;
    private volatile Shelved shelved;

    /// <summary>Reads the packaged templates. A missing folder throws DirectoryNotFoundException.</summary>
    public TemplateShelf(RenderingOptions options, ITemplateOverrideStore store)
    {
        (this.options, this.store) = (options, store);
        packaged = TemplateFiles.Read(options.TemplatesRoot);
        sample = new(() => PreviewSeason.Read(packaged[TemplateFiles.SampleFile]));
        shelved = new Shelved("", TemplateLibrary.Of(packaged), [], []);
    }

    public TemplateLibrary Current => shelved.Library;

    /// <summary>The names of the overrides in use, ordinal.</summary>
    public IReadOnlyList<string> Overriding => shelved.Overriding;

    /// <summary>Why overrides were refused, each with its place.</summary>
    public IReadOnlyList<TemplateFault> Refused => shelved.Refused;

    /// <summary>
    /// Takes what editors changed since the last time. True when anything was. Of two at once that read differently the later one stays, and
    /// the next time puts it right.
    /// </summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(shelved.Version, cancellationToken) is not { } overrides) return false;
        shelved = Try(overrides);
        return true;
    }

    /// <summary>Drops what is at fault until the rest works; when no override is named, all that are left are at fault together.</summary>
    private Shelved Try(TemplateOverrides overrides)
    {
        List<TemplateFault> refused = [.. overrides.Templates.Where(each => !IsReplaceable(each.Name))
            .Select(each => new TemplateFault(each.Name, 0, 0, "no template, locale or list is called that"))];
        var left = overrides.Templates.Where(each => IsReplaceable(each.Name)).ToDictionary(each => each.Name, each => each.Content, StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var library = TemplateLibrary.Of(Merge(left));
            IReadOnlyList<TemplateFault> faults = TemplateCheck.Run(library) is { Count: > 0 } found ? found : SampleCheck.Run(library, options, sample.Value);
            if (faults.Count == 0) return new Shelved(overrides.Version, library, [.. left.Keys.Order(StringComparer.Ordinal)], refused);
            var named = faults.Where(fault => left.ContainsKey(fault.Template)).ToList();
            refused.AddRange(named.Count > 0 ? named : left.Keys.Order(StringComparer.Ordinal).Select(name => new TemplateFault(name, 0, 0, $"with it, {faults[0]}")));
            if (named.Count == 0) break;
            foreach (var fault in named) left.Remove(fault.Template);
        }

        return new Shelved(overrides.Version, TemplateLibrary.Of(packaged), [], refused);
    }

    private static bool IsReplaceable(string name) => TemplateFiles.IsTemplate(name) || TemplateFiles.IsData(name);

    private Dictionary<string, byte[]> Merge(Dictionary<string, byte[]> overriding)
    {
        var merged = new Dictionary<string, byte[]>(packaged, StringComparer.Ordinal);
        foreach (var (name, content) in overriding) merged[name] = content;
        return merged;
    }

    private sealed record Shelved(string Version, TemplateLibrary Library, IReadOnlyList<string> Overriding, IReadOnlyList<TemplateFault> Refused);
}
