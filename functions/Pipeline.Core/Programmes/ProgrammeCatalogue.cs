using System.Collections.Concurrent;
using System.Security.Cryptography;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Programmes;

/// <summary>Finds programmes by id, reading a definition only when its bytes have changed.</summary>
public sealed class ProgrammeCatalogue(IProgrammeStore store)
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, KnownProgramme Known)> read = new();

    /// <summary>The programme, or null when no definition of that id was put.</summary>
    public async Task<KnownProgramme?> FindAsync(string programme, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(programme, cancellationToken) is not { } bytes) return null;
        if (read.TryGetValue(programme, out var kept))
        {
            if (ReferenceEquals(kept.Bytes, bytes)) return kept.Known;
            if (kept.Bytes.AsSpan().SequenceEqual(bytes)) return (read[programme] = (bytes, kept.Known)).Known;
        }

        var reading = ProgrammeReader.Read(bytes, programme);
        if (reading.Programme is not { } definition)
            throw new InvalidDataException($"The stored definition of {programme} is no longer valid: {string.Join("; ", reading.Faults)}");
        var known = new KnownProgramme(definition, TallyLayout.Of(definition), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        read[programme] = (bytes, known);
        return known;
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);
}
