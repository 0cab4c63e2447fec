using System.Text.RegularExpressions;

namespace Pipeline.SelfHost.Hosting.Azurite;

/// <summary>Gathers from Azurite's output where its three services listen.</summary>
internal sealed partial class AzuriteAddresses
{
    private static readonly string[] Services = ["Blob", "Queue", "Table"];

    private readonly Dictionary<string, string> addresses = [];

    public void Read(string line)
    {
        if (Listening.Match(line) is { Success: true } match) addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
    }

    /// <summary>Null until all three listen.</summary>
    public string? ConnectionString(string account, string key) => Services.All(addresses.ContainsKey)
        ? $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
            + string.Concat(Services.Select(service => $"{service}Endpoint={addresses[service]}/{account};"))
        : null;

    [GeneratedRegex(@"^Azurite (?<service>\w+) service is successfully listening at (?<address>\S+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Listening { get; }
}
