using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Adapters.SendGrid;

/// <summary>
/// Whether events are genuine: SendGrid signs the timestamp and the raw body, without anything between them, with ECDSA on P-256. That border is not signed,
/// so the timestamp must have its ten digits and the body must be an array, which none can become by moving a digit.
/// </summary>
public sealed class SendGridSignature(byte[] publicKey)
{
    private const int TimestampDigits = 10;

    /// <summary>`signature` in base64, `timestamp` in seconds, as the headers say; null for a header that is not there.</summary>
    public bool IsGenuine(ReadOnlySpan<byte> body, string? signature, string? timestamp)
    {
        if (timestamp is not { Length: TimestampDigits } || !timestamp.All(char.IsAsciiDigit)) return false;
        return body.Length > 0 && body[0] == '[' && Verifies(body, signature, timestamp);
    }

    /// <summary>The signature alone, for what older versions of SendGrid signed.</summary>
    internal bool Verifies(ReadOnlySpan<byte> body, string? signature, string? timestamp)
    {
        if (signature is null || timestamp is null) return false;
        var der = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, der, out var length)) return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        return ecdsa.VerifyData(signed, der.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
