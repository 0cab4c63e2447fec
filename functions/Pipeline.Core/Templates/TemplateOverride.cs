namespace Pipeline.Core.Templates;

/// <summary>A template, locale or list that an editor put in place of the packaged one, by its name (`posts/result.nb.scriban-md`).</summary>
public sealed record TemplateOverride(string Name, byte[] Content);
