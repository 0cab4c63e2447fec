namespace Pipeline.Core.Forms;

/// <summary>Knows one form service: proves a webhook genuine over its raw bytes, then reads it.</summary>
public interface IFormProvider
{
    /// <summary>The provider's name in a form definition.</summary>
    string Name { get; }

    /// <summary>Whether a form of it maps questions, may map them (then a body without mapping is an evaluation), or may not.</summary>
    MappingRule Mapping { get; }

    /// <summary>How many seconds off a signature's time may be where a form does not say.</summary>
    int DefaultTolerance => 300;

    /// <summary>Null when a secret's value can prove anything; else why not, without repeating it.</summary>
    string? FindSecretFault(string secret);

    /// <summary>Null when any of the secrets shows that the webhook is genuine; else why it may not be.</summary>
    string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request);

    /// <summary>Reads a genuine webhook. `access` is what the form service wants to be asked with, for those that send no answers; null when none is configured.</summary>
    Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken);
}
