namespace Pipeline.Core.Forms;

/// <summary>A form's definition and the provider that reads its webhooks.</summary>
public sealed record KnownForm(FormDefinition Definition, IFormProvider Provider);
