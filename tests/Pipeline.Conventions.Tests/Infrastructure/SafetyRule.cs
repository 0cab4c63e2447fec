using System.Text.Json.Nodes;

namespace Pipeline.Conventions.Tests.Infrastructure;

/// <summary>
/// Every resource of the type has one of the allowed values at the path. Ids that begin with Azure are those of PSRule for Azure. A waiver says
/// why the rule is not followed; it lasts as long as the rule is broken.
/// </summary>
internal sealed record SafetyRule(string Id, string Type, string Path, string[] Allowed, string? Waiver = null)
{
    public bool Holds(JsonNode resource) => resource.Text(Path) is { } value && Allowed.Contains(value, StringComparer.Ordinal);

    public override string ToString() => Id;
}
