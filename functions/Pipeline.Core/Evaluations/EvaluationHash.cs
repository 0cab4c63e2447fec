using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Evaluations;

/// <summary>
/// Says whether two evaluations have the same content, however they were written down: SHA-256 (lower-case hex) of a canonical text
/// in which the order of answers has no part, blanks do not occur, and the instant and its offset both count.
/// </summary>
public static class EvaluationHash
{
    // Stored hashes are compared with new ones: another canonical text needs another name here and a recount of what is stored.
    private const string Version = "evaluation/1";

    public static string Of(Evaluation evaluation)
    {
        var text = new StringBuilder(Version);
        Append(text, "id", evaluation.Id);
        Append(text, "programme", evaluation.Programme);
        Append(text, "participant", evaluation.Participant);
        Append(text, "channel", evaluation.Channel);
        Append(text, "occurredAt", evaluation.OccurredAt.ToString("O", CultureInfo.InvariantCulture));
        Append(text, "shopper", evaluation.Shopper);
        Append(text, "responder", WireNames.Of(evaluation.Responder));
        Append(text, "outcome", WireNames.Of(evaluation.Outcome));
        Append(text, "waitSeconds", evaluation.WaitSeconds?.ToString(CultureInfo.InvariantCulture));
        Append(text, "answers", evaluation.Answers);
        Append(text, "comments", evaluation.Comments);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, string section, IReadOnlyDictionary<string, string> values)
    {
        text.Append('\n').Append('[').Append(section).Append(']');
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Append(text, name, value);
    }

    /// <summary>Lengths stand before texts, so that no text can look like the next line.</summary>
    private static void Append(StringBuilder text, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        text.Append(CultureInfo.InvariantCulture, $"\n{name.Length}:{name}={value.Length}:{value}");
    }
}
