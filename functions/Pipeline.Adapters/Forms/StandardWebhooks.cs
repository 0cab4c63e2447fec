using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Adapters.Forms;

/// <summary>Standard Webhooks 1.0, symmetric `v1`: HMAC-SHA256 over `id.timestamp.body` (https://www.standardwebhooks.com).</summary>
public static class StandardWebhooks
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";

    /// <summary>The value of the signature header. The secret is base64 with or without `whsec_`; the timestamp is Unix seconds.</summary>
    public static string Sign(string secret, string id, long timestamp, ReadOnlySpan<byte> body) =>
        Version + Convert.ToBase64String(Hash(
            KeyOf(secret) ?? throw new ArgumentException("The secret is empty or no base64.", nameof(secret)),
            id, timestamp.ToString(CultureInfo.InvariantCulture), body));

    /// <summary>
    /// Null when any of the secrets signed the body and the timestamp lies within the tolerance (seconds, both ways) of now; else why not.
    /// Header names are lower-case. Entries of other versions and malformed ones are passed over.
    /// </summary>
    public static string? FindFault(
        IReadOnlyList<string> secrets, IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body, DateTimeOffset now, int tolerance)
    {
        if (!headers.TryGetValue(IdHeader, out var id) || id.Length == 0) return $"The header {IdHeader} is missing.";
        if (!headers.TryGetValue(TimestampHeader, out var timestamp)) return $"The header {TimestampHeader} is missing.";
        if (!headers.TryGetValue(SignatureHeader, out var signatures)) return $"The header {SignatureHeader} is missing.";
        if (timestamp.Length != 10 || !timestamp.All(char.IsAsciiDigit)) return $"The header {TimestampHeader} is no time in Unix seconds.";

        var age = now.ToUnixTimeSeconds() - long.Parse(timestamp, CultureInfo.InvariantCulture);
        if (age > tolerance) return $"The webhook was signed {age} seconds ago, more than {tolerance}.";
        if (-age > tolerance) return $"The webhook was signed {-age} seconds in the future, more than {tolerance}.";

        var keys = secrets.Select(KeyOf).OfType<byte[]>().ToArray();
        if (keys.Length == 0) return "No secret is configured that could have signed the webhook.";
        foreach (var key in keys)
            if (IsSigned(Hash(key, id, timestamp, body), signatures)) return null;
        return "No signature matches.";
    }

    /// <summary>Null when the secret can sign; else why not, without repeating it.</summary>
    public static string? FindSecretFault(string secret) => KeyOf(secret) is null
        ? "The secret of this name is empty or no base64, so it proves nothing; set one such as whsec_ and 32 random bytes in base64."
        : null;

    private static bool IsSigned(ReadOnlySpan<byte> expected, string signatures)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        // A proxy may join header lines by commas.
        foreach (var entry in signatures.Split(' ').Select(each => each.TrimEnd(',')))
        {
            // A text too long for the buffer fails to decode, like one that is no base64.
            if (entry.StartsWith(Version, StringComparison.Ordinal)
                && Convert.TryFromBase64String(entry[Version.Length..], given, out var length)
                && CryptographicOperations.FixedTimeEquals(expected, given[..length])) return true;
        }

        return false;
    }

    private static byte[] Hash(byte[] key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }

    /// <summary>The key's bytes; null when there are none, since a signature with an empty key proves nothing.</summary>
    private static byte[]? KeyOf(string secret)
    {
        var text = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        // Secrets are often written without their padding, which the decoder wants.
        text = text.PadRight((text.Length + 3) / 4 * 4, '=');
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length > 0 ? key[..length] : null;
    }
}
