using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>Every setting the pipeline reads, checked when it starts. A section that is absent leaves its feature at the default said here.</summary>
public sealed record Settings(
    StorageSettings Storage, SiteSettings Site, MailSettings Mail, SendGridSettings SendGrid, LinkSettings Links, DeskSettings Desk,
    TelemetrySettings Telemetry)
{
    /// <summary>Throws OptionsValidationException for the first setting that is present and wrong.</summary>
    public static Settings From(IConfiguration configuration) => new(
        StorageSettings.From(configuration), SiteSettings.From(configuration), MailSettings.From(configuration),
        SendGridSettings.From(configuration), LinkSettings.From(configuration), DeskSettings.From(configuration),
        TelemetrySettings.From(configuration));
}
