using Microsoft.Extensions.Configuration;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Options;

/// <summary>
/// How people sign in to the desk: by a key for each role, or by App Service's own sign-in (`Desk__SignIn` is `app-service`), whose headers are believed then.
/// </summary>
public sealed record DeskSettings(bool ByAppService, IReadOnlyList<(DeskRole Role, string Key)> Keys)
{
    public static DeskSettings From(IConfiguration configuration)
    {
        var byAppService = (configuration["Desk:SignIn"] ?? "key") switch
        {
            "key" => false,
            "app-service" => true,
            var other => throw Setting.Wrong("Desk__SignIn", $"Desk__SignIn is '{other}'; say key or app-service."),
        };
        return new DeskSettings(byAppService, byAppService ? [] :
        [
            .. Key(DeskRole.Admin, "Desk__Key__Admin", configuration["Desk:Key:Admin"]),
            .. Key(DeskRole.ProjectLeader, "Desk__Key__ProjectLeader", configuration["Desk:Key:ProjectLeader"]),
            .. Key(DeskRole.Editor, "Desk__Key__Editor", configuration["Desk:Key:Editor"]),
        ]);
    }

    /// <summary>Without the keys, so that nothing that prints settings prints them.</summary>
    public override string ToString() => nameof(DeskSettings);

    private static IEnumerable<(DeskRole, string)> Key(DeskRole role, string name, string? key) => key switch
    {
        null or "" => [],
        // An app setting that could not be looked up in the vault is handed over as the reference itself.
        ['@', ..] => throw Setting.Wrong(name, $"{name} is a reference that was not looked up, and no key; see whether the app may read the vault."),
        _ => [(role, key)],
    };
}
