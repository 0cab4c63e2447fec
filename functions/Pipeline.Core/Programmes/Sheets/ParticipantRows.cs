namespace Pipeline.Core.Programmes.Sheets;

/// <summary>The rows of a spreadsheet as participants, a contact a row, and what is wrong with them.</summary>
internal sealed class ParticipantRows
{
    private static readonly string[] Entitlements = ["full", "teaser", "none"];

    private readonly Programme programme;
    private readonly SheetColumns columns;
    private readonly Dictionary<string, WantedParticipant> wanted = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];

    public ParticipantRows(Programme programme, SheetColumns columns, IEnumerable<SheetRow> rows)
    {
        (this.programme, this.columns) = (programme, columns);
        foreach (var row in rows.Where(row => row.Cells.Any(cell => cell.Trim().Length > 0))) Add(row);
        foreach (var added in wanted.Values.Where(each => programme.FindParticipant(each.Id) is null && (each.Name is null || each.Class is null)))
            faults.Add(new Fault("", $"Participant '{added.Id}' is new; give it a name and a class."));
    }

    public IReadOnlyList<Fault> Faults => faults;

    public IReadOnlyCollection<WantedParticipant> All => wanted.Values;

    public WantedParticipant? Find(string id) => wanted.GetValueOrDefault(id);

    private void Add(SheetRow row)
    {
        if (columns.In(row, "id") is not { } id)
        {
            faults.Add(new Fault("", $"Row {row.Number} has no id."));
            return;
        }

        var said = new WantedParticipant(id, columns.In(row, "name"), ClassIn(row), EntitlementIn(row), columns.Has("email") ? [] : null);
        if (!wanted.TryGetValue(id, out var known)) wanted[id] = known = said;
        else if (Differ(known.Name, said.Name) || Differ(known.Class, said.Class) || Differ(known.Entitlement, said.Entitlement))
            faults.Add(new Fault("", $"Row {row.Number} says something else of '{id}' than a row before it; let them agree, or leave the cells empty."));
        if (columns.In(row, "email") is { } email) known.Contacts!.Add(new WantedContact(email, columns.In(row, "contact"), columns.In(row, "locale")));
    }

    private string? ClassIn(SheetRow row)
    {
        if (columns.In(row, "class") is not { } text) return null;
        var found = programme.Classes.FirstOrDefault(each => each.Id == text)
            ?? programme.Classes.FirstOrDefault(each => each.Name.In(programme.Locale).Equals(text, StringComparison.OrdinalIgnoreCase));
        if (found is null) faults.Add(new Fault("", $"Row {row.Number}: there is no class '{text}'; say {string.Join(", ", programme.Classes.Select(each => each.Id))}."));
        return found?.Id;
    }

    private string? EntitlementIn(SheetRow row)
    {
        if (columns.In(row, "entitlement") is not { } text) return null;
        var word = Entitlements.FirstOrDefault(each => each.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (word is null) faults.Add(new Fault("", $"Row {row.Number}: '{text}' is no entitlement; say full, teaser or none."));
        return word;
    }

    private static bool Differ(string? before, string? now) => now is not null && before != now;
}
