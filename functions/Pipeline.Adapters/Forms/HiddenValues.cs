using System.Text.Json;

namespace Pipeline.Adapters.Forms;

/// <summary>Hidden values by name; of a name that comes twice the last one counts, and blanks do not.</summary>
internal static class HiddenValues
{
    public static Dictionary<string, string> Of(IEnumerable<JsonProperty> members) =>
        Of(members.Select(member => ((string?)member.Name, member.Value.Scalar())));

    public static Dictionary<string, string> Of(IEnumerable<(string? Name, string? Value)> values)
    {
        var hidden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            if (name is not null && value is not null) hidden[name] = value;
        return hidden;
    }
}
