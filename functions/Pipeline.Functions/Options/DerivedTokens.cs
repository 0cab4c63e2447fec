using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Reports;

namespace Pipeline.Functions.Options;

/// <summary>Tokens by HMAC-SHA256, cut to 128 bits.</summary>
public sealed class DerivedTokens(LinkSettings settings) : ITokenMint
{
    // A part never holds it: parts are ids, numbers and addresses.
    private const char Separator = '\n';

    public string Of(params IReadOnlyList<string> parts) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(settings.Key, Encoding.UTF8.GetBytes(string.Join(Separator, parts))).AsSpan(0, 16));
}
