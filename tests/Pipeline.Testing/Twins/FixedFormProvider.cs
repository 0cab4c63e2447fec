using Pipeline.Core.Forms;

namespace Pipeline.Testing.Twins;

/// <summary>A form service that proves and reads as it is told; secrets of one character and more can prove something.</summary>
public sealed class FixedFormProvider(string name, MappingRule mapping, Func<HookBody, HookReading> read, string? forgery = null) : IFormProvider
{
    public string Name => name;

    public MappingRule Mapping => mapping;

    public string? FindSecretFault(string secret) => secret.Length == 0 ? "The secret is empty." : null;

    public string? FindForgery(FormDefinition form, IReadOnlyList<string> secrets, HookRequest request) => forgery;

    public Task<HookReading> ReadAsync(FormDefinition form, string? access, HookBody body, CancellationToken cancellationToken) => Task.FromResult(read(body));
}
