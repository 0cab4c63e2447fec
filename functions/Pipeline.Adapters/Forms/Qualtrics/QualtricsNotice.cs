using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms.Qualtrics;

/// <summary>The fields of a notification and the proof in them. Only `MSG` is signed, so nothing else is read.</summary>
internal static class QualtricsNotice
{
    public static IReadOnlyDictionary<string, string> FieldsOf(HookBody body) => FormFields.ReadEncoded(body.Bytes.Span);

    public static string? FindForgery(IReadOnlyList<string> secrets, HookRequest request)
    {
        var fields = FieldsOf(request.Content);
        if (!fields.TryGetValue("HMAC", out var given) || !fields.TryGetValue("MSG", out var message)) return "The field MSG or HMAC is missing.";
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        if (given.Length != hash.Length * 2 || Convert.FromHexString(given, hash, out _, out _) != System.Buffers.OperationStatus.Done) return "No signature matches.";
        foreach (var secret in secrets.Where(secret => Hmac.FindSecretFault(secret) is null))
            if (CryptographicOperations.FixedTimeEquals(HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(message)), hash)) return null;
        return "No signature matches.";
    }
}
