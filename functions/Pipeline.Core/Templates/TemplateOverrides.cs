namespace Pipeline.Core.Templates;

/// <summary>All overrides as they stood at one moment. `Version` changes when any of them does.</summary>
public sealed record TemplateOverrides(string Version, IReadOnlyList<TemplateOverride> Templates)
{
    public static TemplateOverrides None { get; } = new("", []);
}
