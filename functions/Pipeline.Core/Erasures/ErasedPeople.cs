using System.Collections.Concurrent;
using System.Net;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Erasures;

/// <summary>Knows again what was erased before, so that a repeated webhook, an import or a replay brings nothing of it back.</summary>
public sealed class ErasedPeople(IErasureRegister register, Fingerprints fingerprints)
{
    // Every arrival looks here first; under load hundreds wait at a time, and one look serves them all.
    private readonly ConcurrentDictionary<string, SharedReads<IReadOnlyList<ErasureRecord>>> looks = new(StringComparer.Ordinal);

    /// <summary>The arrival without what was erased from its programme: the shopper under its pseudonym, texts and raw bytes with what stands in their place.</summary>
    public async Task<Arrival> CleanAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        if (arrival.IsClean || arrival.Evaluation is not { } evaluation) return arrival;
        var raw = arrival.Raw.ToArray();
        if (await SearchAsync(evaluation.Programme, () => TextsOf(raw).Concat(TextsOf(evaluation)), cancellationToken) is not { } search) return arrival;
        return arrival with
        {
            Raw = PersonalBytes.Rewrite(raw, search.Replace).Bytes,
            Evaluation = evaluation with
            {
                Shopper = evaluation.Shopper is { } shopper ? search.Replace(shopper) : null,
                Comments = evaluation.Comments.ToDictionary(comment => comment.Key, comment => search.Replace(comment.Value), StringComparer.Ordinal),
            },
        };
    }

    /// <summary>The bytes without what was erased from the programme.</summary>
    public async Task<byte[]> CleanAsync(string programme, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var raw = bytes.ToArray();
        return await SearchAsync(programme, () => TextsOf(raw), cancellationToken) is { } search ? PersonalBytes.Rewrite(raw, search.Replace).Bytes : raw;
    }

    public async Task<bool> AnyAsync(string programme, CancellationToken cancellationToken) =>
        (await register.ListAsync(programme, cancellationToken)).Count > 0;

    /// <summary>When the contact was erased from the programme; null when it never was.</summary>
    public async Task<DateTimeOffset?> ErasedAtAsync(string programme, string email, CancellationToken cancellationToken) =>
        (await register.ListAsync(programme, cancellationToken))
            .FirstOrDefault(record => record.Kind == ErasureKind.Contact && record.Fingerprints.Contains(fingerprints.Of(programme, ErasureKind.Contact, email)))?.AskedAt;

    /// <summary>Every text that bytes hold, also without the escapes of HTML and addresses.</summary>
    public static IReadOnlyCollection<string> TextsOf(byte[] bytes)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        PersonalBytes.Rewrite(bytes, text =>
        {
            texts.Add(text);
            texts.Add(WebUtility.HtmlDecode(text));
            texts.Add(Uri.UnescapeDataString(text));
            texts.Add(WebUtility.UrlDecode(text));
            return text;
        });
        return texts;
    }

    private static IEnumerable<string> TextsOf(Evaluation evaluation) =>
        evaluation.Shopper is { } shopper ? evaluation.Comments.Values.Append(shopper) : evaluation.Comments.Values;

    private async Task<PersonalText?> SearchAsync(string programme, Func<IEnumerable<string>> texts, CancellationToken cancellationToken)
    {
        // A read that is shared does not end because one of those who share it leaves.
        var look = looks.GetOrAdd(programme, id => new(() => register.ListAsync(id, CancellationToken.None)));
        var records = await look.ReadAsync(cancellationToken);
        if (records.Count == 0) return null;
        var all = texts().ToList();
        var targets = records.SelectMany(record => fingerprints.Recognise(record, all)).Distinct().ToList();
        return targets.Count == 0 ? null : new PersonalText(targets);
    }
}
