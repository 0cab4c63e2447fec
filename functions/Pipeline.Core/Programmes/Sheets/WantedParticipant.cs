using System.Text.Json.Nodes;

namespace Pipeline.Core.Programmes.Sheets;

/// <summary>A participant as a spreadsheet wants it; null leaves what there is. `Contacts` are then all that it has.</summary>
internal sealed record WantedParticipant(string Id, string? Name, string? Class, string? Entitlement, List<WantedContact>? Contacts)
{
    /// <summary>Sets what differs, and says what did.</summary>
    public IReadOnlyList<EditedValue> ApplyTo(JsonObject participant)
    {
        List<EditedValue> edited = [];
        foreach (var (member, value) in new[] { ("name", Name), ("class", Class), ("entitlement", Entitlement) })
        {
            var before = Text(participant, member);
            if (value is null || value == (member == "entitlement" ? before ?? "none" : before)) continue;
            participant[member] = value;
            edited.Add(new EditedValue(member, before, value));
        }

        if (Contacts is not null) edited.AddRange(ApplyContacts(participant, Contacts));
        return edited;
    }

    private static List<EditedValue> ApplyContacts(JsonObject participant, List<WantedContact> wanted)
    {
        List<EditedValue> edited = [];
        var before = (participant["contacts"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var after = new JsonArray();
        foreach (var contact in wanted)
        {
            var known = before.Find(each => string.Equals(Text(each, "email"), contact.Email, StringComparison.OrdinalIgnoreCase));
            var node = (known?.DeepClone() as JsonObject) ?? new JsonObject { ["email"] = contact.Email };
            if (contact.Name is not null) node["name"] = contact.Name;
            if (contact.Locale is not null) node["locale"] = contact.Locale;
            after.Add(node);
            if (known is null || !JsonNode.DeepEquals(known, node)) edited.Add(new EditedValue("contact", known is null ? null : Shown(known), Shown(node)));
        }

        foreach (var gone in before.Where(each => !wanted.Exists(contact => string.Equals(Text(each, "email"), contact.Email, StringComparison.OrdinalIgnoreCase))))
            edited.Add(new EditedValue("contact", Shown(gone), null));
        if (edited.Count > 0) participant["contacts"] = after;
        return edited;
    }

    private static string Shown(JsonObject contact) =>
        string.Join(", ", new[] { Text(contact, "email"), Text(contact, "name"), Text(contact, "locale") }.Where(text => text is not null));

    private static string? Text(JsonObject node, string member) => node[member]?.GetValue<string>();
}
