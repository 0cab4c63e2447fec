using Microsoft.Extensions.Options;

namespace Pipeline.Functions.Options;

/// <summary>What settings have in common: what stops the start with one sentence that names a setting and says what to do, and what is no value.</summary>
internal static class Setting
{
    /// <summary>An app setting that could not be looked up in the vault is handed over as the reference itself, which everybody who reads the template knows.</summary>
    public static bool IsUnread(string? value) => value?.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) ?? false;

    public static OptionsValidationException Wrong(string name, string sentence) => new(name, typeof(Settings), [sentence]);
}
