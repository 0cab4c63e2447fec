using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Options;

namespace Pipeline.Functions.Desk;

/// <summary>
/// Sign-in by key, kept in an HttpOnly SameSite cookie that says who, as what and since when, signed with a key of its own. It holds twelve hours. The same
/// signature makes the proof that a form of the desk was sent from a page of the desk.
/// </summary>
public sealed class DeskSessions(LinkSettings links, DeskSettings settings, TimeProvider clock)
{
    private const string Cookie = "desk";
    private const char Separator = '\n';

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly byte[] signing = HKDF.DeriveKey(HashAlgorithmName.SHA256, links.Key, 32, info: "pipeline desk"u8.ToArray());

    /// <summary>The role that a key opens; null when it opens none. Every key is compared, each in the same time.</summary>
    public DeskRole? RoleOf(string key)
    {
        DeskRole? found = null;
        var sent = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        foreach (var (role, known) in settings.Keys)
            if (CryptographicOperations.FixedTimeEquals(sent, SHA256.HashData(Encoding.UTF8.GetBytes(known))) && !(found > role)) found = role;
        return found;
    }

    public void SignIn(HttpResponse response, string name, DeskRole role)
    {
        var content = string.Join(Separator, name, role, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), RandomNumberGenerator.GetHexString(16));
        var encoded = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content));
        response.Cookies.Append(Cookie, $"{encoded}.{Sign(encoded)}", Options(response.HttpContext.Request));
    }

    public static void SignOut(HttpResponse response) => response.Cookies.Delete(Cookie, Options(response.HttpContext.Request));

    /// <summary>Who the cookie says it is; null when there is none, it was changed, or its time is over.</summary>
    public DeskUser? Find(HttpRequest request)
    {
        if (request.Cookies[Cookie]?.Split('.') is not [var encoded, var signature] || !Same(signature, Sign(encoded))) return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)).Split(Separator);
        var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture));
        return clock.GetUtcNow() - since < Lifetime ? new DeskUser(parts[0], Enum.Parse<DeskRole>(parts[1]), parts[3]) : null;
    }

    public string ProofOf(DeskUser user) => Sign($"proof{Separator}{user.Session}");

    public bool IsProof(DeskUser user, string proof) => Same(proof, ProofOf(user));

    private string Sign(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(text)));

    private static bool Same(string sent, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(right));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Path = "/desk",
        MaxAge = Lifetime,
        Secure = request.IsHttps || request.Headers["X-Forwarded-Proto"] == "https",
    };
}
