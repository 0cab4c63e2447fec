using Pipeline.Core.Forms;

namespace Pipeline.Testing.Twins;

/// <summary>Secrets by name, in memory.</summary>
public sealed class InMemorySecretSource(IReadOnlyDictionary<string, string> secrets) : ISecretSource
{
    public string? Find(string name) => secrets.GetValueOrDefault(name);
}
