using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Functions.Options;

/// <summary>
/// Where traces, measurements and log sentences go: Application Insights by its connection string, an OpenTelemetry collector by its address, both, or nowhere. `ByIdentity`: the app
/// proves itself to Application Insights by its managed identity.
/// </summary>
public sealed record TelemetrySettings(string? ApplicationInsights, bool ByIdentity, Uri? Collector)
{
    private const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool IsOn => ApplicationInsights is not null || Collector is not null;

    public static TelemetrySettings From(IConfiguration configuration) => new(
        Given(configuration, Connection) is { } connection ? Checked(connection) : null,
        Given(configuration, Authentication) is { } authentication && IsIdentity(authentication),
        Given(configuration, Endpoint) is { } endpoint ? Address(endpoint) : null);

    private static string? Given(IConfiguration configuration, string name) => configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string Checked(string connection)
    {
        if (Parts(connection) is { } parts && parts.TryGetValue("InstrumentationKey", out var key) && Guid.TryParse(key.ToString(), out _)
            && (!parts.TryGetValue("IngestionEndpoint", out var address) || Uri.TryCreate(address.ToString(), UriKind.Absolute, out _)))
            return connection;
        throw Setting.Wrong(Connection, $"{Connection} is no connection string; copy it whole from the overview of Application Insights, or leave it out.");
    }

    private static bool IsIdentity(string text) => Parts(text) is { } parts && parts.TryGetValue("Authorization", out var way) && way.ToString() == "AAD"
        ? true
        : throw Setting.Wrong(Authentication, $"{Authentication} is '{text}'; say Authorization=AAD, with ClientId= before it for an identity that was assigned by you.");

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw Setting.Wrong(Endpoint, $"{Endpoint} is '{text}', which is no address; give one like http://localhost:4317.");

    private static DbConnectionStringBuilder? Parts(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
