using System.Text.RegularExpressions;
using Pipeline.Core.Reports;

namespace Pipeline.Core.Erasures;

/// <summary>
/// Keyed hashes of what was erased. A text is hashed in its normal form: one space for white space, and in small letters unless it is a shopper's id.
/// </summary>
public sealed partial class Fingerprints(ITokenMint mint)
{
    public Fingerprint Of(string programme, ErasureKind kind, string text)
    {
        var normal = Normal(kind, text);
        return new(Hash(programme, kind, normal), normal.Length);
    }

    /// <summary>A name that the same shopper always gets, and that nobody can tell the shopper from without the installation's key.</summary>
    public string Pseudonym(string programme, string text) => $"erased-{mint.Of("pseudonym", programme, text)}";

    /// <summary>The texts among `texts` that the record is of, as they are to be replaced.</summary>
    public IEnumerable<ErasureTarget> Recognise(ErasureRecord record, IEnumerable<string> texts)
    {
        foreach (var text in texts.Select(text => Normal(record.Kind, text)).Distinct(StringComparer.Ordinal))
            foreach (var fingerprint in record.Fingerprints)
                foreach (var found in Windows(text, fingerprint.Length))
                    if (Hash(record.Programme, record.Kind, found) == fingerprint.Hash) yield return TargetOf(record.Programme, record.Kind, found);
    }

    public ErasureTarget TargetOf(string programme, ErasureKind kind, string text) =>
        new(kind, text, kind == ErasureKind.Shopper ? Pseudonym(programme, text) : ErasureTarget.Mark);

    public static string Normal(ErasureKind kind, string text)
    {
        var plain = WhiteSpace().Replace(text, " ").Trim();
        return kind == ErasureKind.Shopper ? plain : plain.ToLowerInvariant();
    }

    private string Hash(string programme, ErasureKind kind, string normal) => mint.Of("erased", programme, kind.ToString(), normal);

    /// <summary>Passages of the length that begin and end at the bounds of words.</summary>
    private static IEnumerable<string> Windows(string text, int length)
    {
        for (var from = 0; from + length <= text.Length; from++)
        {
            if (from > 0 && char.IsLetterOrDigit(text[from - 1]) && char.IsLetterOrDigit(text[from])) continue;
            var after = from + length;
            if (after < text.Length && char.IsLetterOrDigit(text[after]) && char.IsLetterOrDigit(text[after - 1])) continue;
            yield return text[from..after];
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
