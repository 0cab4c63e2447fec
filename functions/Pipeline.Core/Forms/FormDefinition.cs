using Pipeline.Core.Forms.Mapping;

namespace Pipeline.Core.Forms;

/// <summary>How a form's webhooks become evaluations: programme, provider, names of the secrets that may sign (never their values), tolerance in seconds.</summary>
public sealed record FormDefinition(string Id, string Programme, string Provider, IReadOnlyList<string> Secrets, int ToleranceSeconds)
{
    /// <summary>Null when bodies are evaluations in the wire format.</summary>
    public FormMapping? Mapping { get; init; }

    /// <summary>How a service that sends no answers is asked for them; null for those that send them.</summary>
    public FormAccess? Access { get; init; }

    /// <summary>Whether forms that are not finished are taken too; each later one is a revision.</summary>
    public bool TakesPartial { get; init; }
}
