using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Adapters.Tables;

/// <summary>What tables keep of a token: its SHA-256, which finds the row and does not open the link.</summary>
internal static class TokenHash
{
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
