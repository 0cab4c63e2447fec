using Microsoft.Extensions.Configuration;
using Pipeline.Core.Forms;

namespace Pipeline.Functions.Options;

/// <summary>Secrets by name from the configuration section `Secrets`; in Azure its values are Key Vault references.</summary>
public sealed class ConfiguredSecrets(IConfiguration configuration) : ISecretSource
{
    /// <summary>
    /// The value, even an empty one but no reference that was not looked up, under the name, or under the name as an app setting can hold it: those have no hyphens, so that `forms--x--current` is set as
    /// `Secrets__forms__x__current`.
    /// </summary>
    public string? Find(string name)
    {
        var secrets = configuration.GetSection("Secrets");
        var value = secrets[name] ?? secrets[name.Replace("--", ":", StringComparison.Ordinal).Replace('-', '_')];
        return Setting.IsUnread(value) ? null : value;
    }
}
