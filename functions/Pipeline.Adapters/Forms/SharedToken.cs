using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Forms;

/// <summary>
/// The form's secret itself, for services that sign nothing: in the header `x-form-secret`, at the end of the address's path, or in its query as `token`.
/// It proves that the sender knows the address; unlike a signature it says nothing about the body, and whoever reads it once has it.
/// </summary>
internal static class SharedToken
{
    public const string Header = "x-form-secret";

    private const int Shortest = 16;

    public static string? FindSecretFault(string secret) => secret.Trim().Length < Shortest
        ? $"The secret of this name is shorter than {Shortest} characters, so it can be guessed; set a long random one."
        : null;

    /// <summary>Null when the token is one of the secrets.</summary>
    public static string? FindForgery(IReadOnlyList<string> secrets, HookRequest request)
    {
        if ((request.Headers.GetValueOrDefault(Header) ?? request.Token) is not { Length: > 0 } given)
            return $"The form's secret is missing: send it in the header {Header}, or at the end of the address.";
        // Hashes are of one length, so that the time of comparing tells nothing of the secret's.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        var matches = false;
        foreach (var secret in secrets.Where(secret => FindSecretFault(secret) is null))
            matches |= CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        return matches ? null : "The secret is not the form's.";
    }
}
