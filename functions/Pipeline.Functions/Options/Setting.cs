using Microsoft.Extensions.Options;

namespace Pipeline.Functions.Options;

/// <summary>Stops the start with one sentence that names a setting that is wrong and says what to do.</summary>
internal static class Setting
{
    public static OptionsValidationException Wrong(string name, string sentence) => new(name, typeof(Settings), [sentence]);
}
