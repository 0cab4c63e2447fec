using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Adapters.Forms;

/// <summary>Signatures that are a keyed hash of the raw body, in base64. The key is the secret's UTF-8 bytes; any secret and any entry may match.</summary>
internal static class Hmac
{
    public static string? FindSecretFault(string secret) =>
        string.IsNullOrWhiteSpace(secret) ? "The secret of this name is empty, so anybody could sign with it; set one." : null;

    /// <summary>Null when an entry of the header, after the prefix, is the body's hash under one of the secrets.</summary>
    public static string? FindForgery(
        HashAlgorithmName algorithm, IReadOnlyList<string> secrets, IReadOnlyDictionary<string, string> headers, string header, string prefix,
        ReadOnlySpan<byte> body)
    {
        if (!headers.TryGetValue(header, out var given)) return $"The header {header} is missing.";
        foreach (var secret in secrets.Where(secret => FindSecretFault(secret) is null))
        {
            var expected = CryptographicOperations.HmacData(algorithm, Encoding.UTF8.GetBytes(secret), body);
            if (IsSigned(expected, given, prefix)) return null;
        }

        return "No signature matches.";
    }

    private static bool IsSigned(ReadOnlySpan<byte> expected, string given, string prefix)
    {
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        foreach (var entry in given.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.StartsWith(prefix, StringComparison.Ordinal)
                && Convert.TryFromBase64String(entry[prefix.Length..], hash, out var length)
                && CryptographicOperations.FixedTimeEquals(expected, hash[..length])) return true;
        }

        return false;
    }
}
