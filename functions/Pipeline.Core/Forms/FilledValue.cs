namespace Pipeline.Core.Forms;

/// <summary>One answer as text, and the service's stable ids of the choice when it was one.</summary>
public sealed record FilledValue(string Text, params IReadOnlyList<string> Ids);
