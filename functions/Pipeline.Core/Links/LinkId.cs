using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Core.Links;

/// <summary>What a link is called: 128 bits of the SHA-256 of its token, in lower-case hex. It finds the link and does not open it.</summary>
public static class LinkId
{
    public static string Of(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 16));
}
