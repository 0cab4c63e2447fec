using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>The key that tokens in links are made with: `Links__Key`, or one that follows from the storage account's own key where there is one.</summary>
public sealed record LinkSettings(byte[] Key)
{
    private const int Shortest = 32;

    public static LinkSettings From(IConfiguration configuration)
    {
        if (configuration["Links:Key"] is { } text && !string.IsNullOrWhiteSpace(text))
        {
            // An app setting that could not be looked up in the vault is handed over as the reference itself.
            if (text.Length < Shortest || text[0] == '@')
                throw Setting.Wrong("Links__Key", $"Links__Key is no key; give at least {Shortest} random characters, as `openssl rand -base64 32` writes.");
            return new LinkSettings(Derive(text));
        }

        return configuration["AzureWebJobsStorage"] is { } connection && !string.IsNullOrWhiteSpace(connection)
            ? new LinkSettings(Derive(connection))
            : throw Setting.Wrong("Links__Key", "Links__Key is not set; with managed identity there is no other secret that tokens could be made with.");
    }

    /// <summary>Without the key, so that nothing that prints settings prints it.</summary>
    public override string ToString() => nameof(LinkSettings);

    private static byte[] Derive(string secret) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: Encoding.UTF8.GetBytes("pipeline links"));
}
