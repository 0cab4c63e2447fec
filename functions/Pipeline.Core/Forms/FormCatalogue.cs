namespace Pipeline.Core.Forms;

/// <summary>Puts and finds forms.</summary>
public sealed class FormCatalogue(IFormStore store, IEnumerable<IFormProvider> providers)
{
    private readonly Dictionary<string, IFormProvider> byName = providers.ToDictionary(provider => provider.Name, StringComparer.Ordinal);
    private readonly FormReader reader = new([.. providers.Select(provider => provider.Name)]);

    /// <summary>Keeps the definition, or answers its faults.</summary>
    public async Task<IReadOnlyList<Fault>> PutAsync(string form, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        var reading = reader.Read(definition, form);
        if (reading.Form is not null) await store.PutAsync(form, definition, cancellationToken);
        return reading.Faults;
    }

    public async Task<KnownForm?> FindAsync(string form, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(form, cancellationToken) is not { } bytes) return null;
        var reading = reader.Read(bytes, form);
        return reading.Form is { } definition
            ? new KnownForm(definition, byName[definition.Provider])
            : throw new InvalidDataException($"The stored definition of form {form} is no longer valid: {string.Join("; ", reading.Faults)}");
    }
}
