using System.Collections.Concurrent;

namespace Pipeline.Core.Forms;

/// <summary>Puts and finds forms, reading a definition only when its bytes have changed.</summary>
public sealed class FormCatalogue(IFormStore store, IEnumerable<IFormProvider> providers, ISecretSource secrets)
{
    private readonly Dictionary<string, IFormProvider> byName = providers.ToDictionary(provider => provider.Name, StringComparer.Ordinal);
    private readonly FormReader reader = new([.. providers]);
    private readonly ConcurrentDictionary<string, (byte[] Bytes, KnownForm Known)> read = new(StringComparer.Ordinal);

    /// <summary>Keeps the definition, or answers its faults. A secret that has a value must be able to prove something; one may be set later.</summary>
    public async Task<IReadOnlyList<Fault>> PutAsync(string form, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        var reading = reader.Read(definition, form);
        if (reading.Form is not { } read) return reading.Faults;
        List<Fault> faults = [.. CheckSecrets(read)];
        if (faults.Count == 0) await store.PutAsync(form, definition, cancellationToken);
        return faults;
    }

    public async Task<KnownForm?> FindAsync(string form, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(form, cancellationToken) is not { } bytes) return null;
        if (read.TryGetValue(form, out var kept) && (ReferenceEquals(kept.Bytes, bytes) || kept.Bytes.AsSpan().SequenceEqual(bytes))) return kept.Known;
        var reading = reader.Read(bytes, form);
        if (reading.Form is not { } definition)
            throw new InvalidDataException($"The stored definition of form {form} is no longer valid: {string.Join("; ", reading.Faults)}");
        var known = new KnownForm(definition, byName[definition.Provider]);
        read[form] = (bytes, known);
        return known;
    }

    /// <summary>The forms of a programme, by id.</summary>
    public async Task<IReadOnlyList<KnownForm>> ListAsync(string programme, CancellationToken cancellationToken)
    {
        var forms = new List<KnownForm>();
        foreach (var id in await store.ListAsync(cancellationToken))
            if (await FindAsync(id, cancellationToken) is { } known && known.Definition.Programme == programme) forms.Add(known);
        return forms;
    }

    private IEnumerable<Fault> CheckSecrets(FormDefinition form)
    {
        for (var at = 0; at < form.Secrets.Count; at++)
        {
            if (secrets.Find(form.Secrets[at]) is { } value && byName[form.Provider].FindSecretFault(value) is { } fault)
                yield return new($"/secrets/{at}", fault);
        }
    }
}
