namespace Pipeline.Core.Programmes.Sheets;

/// <summary>Which column of a spreadsheet holds what, by its first row, in English or Norwegian and in any case.</summary>
internal sealed class SheetColumns
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = "id",
        ["name"] = "name",
        ["navn"] = "name",
        ["class"] = "class",
        ["klasse"] = "class",
        ["bransje"] = "class",
        ["entitlement"] = "entitlement",
        ["kjøpt"] = "entitlement",
        ["contact"] = "contact",
        ["kontakt"] = "contact",
        ["email"] = "email",
        ["e-mail"] = "email",
        ["epost"] = "email",
        ["e-post"] = "email",
        ["locale"] = "locale",
        ["språk"] = "locale",
    };

    private readonly Dictionary<string, int> places = [];

    public SheetColumns(SheetRow header)
    {
        List<Fault> faults = [];
        for (var at = 0; at < header.Cells.Count; at++)
        {
            var name = header.Cells[at].Trim();
            if (name.Length == 0) continue;
            if (!Names.TryGetValue(name, out var column)) faults.Add(new Fault("", $"Column '{name}' is not known; say id, name, class, entitlement, contact, email or locale."));
            else if (!places.TryAdd(column, at)) faults.Add(new Fault("", $"Column '{name}' is there twice; keep one."));
        }

        if (!places.ContainsKey("id")) faults.Add(new Fault("", "Column 'id' is missing in the first row."));
        Faults = faults;
    }

    public IReadOnlyList<Fault> Faults { get; }

    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>Null for an empty cell and a column that is not there.</summary>
    public string? In(SheetRow row, string column) =>
        places.TryGetValue(column, out var at) && at < row.Cells.Count && row.Cells[at].Trim() is { Length: > 0 } text ? text : null;
}
