namespace Pipeline.Core.Forms;

/// <summary>How a form's webhooks become evaluations: programme, provider, names of the secrets that may sign (never their values), tolerance in seconds.</summary>
public sealed record FormDefinition(string Id, string Programme, string Provider, IReadOnlyList<string> Secrets, int ToleranceSeconds);
