using System.Buffers.Text;
using System.Security.Cryptography;
using Pipeline.Core.Reports;

namespace Pipeline.Functions.Options;

/// <summary>Tokens of 128 random bits from the operating system.</summary>
public sealed class RandomTokens : ITokenSource
{
    public string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
