using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Desk;

/// <summary>
/// Who App Service's sign-in says it is: header `X-MS-CLIENT-PRINCIPAL`, Base64 of JSON with claims. Roles are the app roles `Editor`, `ProjectLeader` and
/// `Admin` of the registration. https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities
/// </summary>
public static class AppServicePrincipal
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly Dictionary<string, DeskRole> Roles = Enum.GetValues<DeskRole>().ToDictionary(role => role.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when nobody is signed in, the header cannot be read, or none of the roles was given.</summary>
    public static DeskUser? Find(HttpRequest request)
    {
        if (request.Headers[Header].ToString() is not { Length: > 0 } header || Read(header) is not { } principal) return null;
        var roles = Claims(principal, principal.RoleType ?? "roles").Concat(Claims(principal, "roles"))
            .Where(Roles.ContainsKey).Select(value => Roles[value]).ToList();
        var name = Claims(principal, "name").Concat(Claims(principal, principal.NameType ?? "name")).FirstOrDefault();
        var subject = request.Headers["X-MS-CLIENT-PRINCIPAL-ID"].ToString();
        return roles.Count == 0 || name is null || subject.Length == 0 ? null : new DeskUser(name, roles.Max(), subject);
    }

    private static Principal? Read(string header)
    {
        try
        {
            return JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(header), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Claims(Principal principal, string type) =>
        (principal.Claims ?? []).Where(claim => claim.Typ == type).Select(claim => claim.Val ?? "").Where(value => value.Length > 0);

    private sealed record Claim(string? Typ, string? Val);

    private sealed record Principal(
        IReadOnlyList<Claim>? Claims,
        [property: System.Text.Json.Serialization.JsonPropertyName("name_typ")] string? NameType,
        [property: System.Text.Json.Serialization.JsonPropertyName("role_typ")] string? RoleType);
}
