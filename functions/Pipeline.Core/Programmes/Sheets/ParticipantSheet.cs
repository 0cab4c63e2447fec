using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.Core.Programmes.Sheets;

/// <summary>Makes of a spreadsheet of participants an edit of a definition. What it has no column for stays as it is.</summary>
public static class ParticipantSheet
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The edit of a valid definition. Participants that the spreadsheet does not name stay, unless the others are to be removed.</summary>
    public static ParticipantEdit Read(Programme programme, ReadOnlySpan<byte> definition, IReadOnlyList<SheetRow> rows, bool removeOthers)
    {
        if (rows.Count < 2) return new ParticipantEdit(null, [], [new Fault("", "The spreadsheet needs a first row with the names of its columns, and a row for each participant.")]);
        var columns = new SheetColumns(rows[0]);
        var sheet = new ParticipantRows(programme, columns, rows.Skip(1));
        if (columns.Faults.Count + sheet.Faults.Count > 0) return new ParticipantEdit(null, [], [.. columns.Faults, .. sheet.Faults]);

        var root = JsonNode.Parse(definition)!;
        var list = root["participants"]!.AsArray();
        List<EditedParticipant> edited = [];
        foreach (var node in list.OfType<JsonObject>().ToList())
        {
            var id = node["id"]!.GetValue<string>();
            if (sheet.Find(id) is { } wanted)
            {
                if (wanted.ApplyTo(node) is { Count: > 0 } values) edited.Add(new EditedParticipant(id, node["name"]!.GetValue<string>(), EditKind.Changed, values));
            }
            else if (removeOthers)
            {
                list.Remove(node);
                edited.Add(new EditedParticipant(id, node["name"]!.GetValue<string>(), EditKind.Removed, []));
            }
        }

        foreach (var added in sheet.All.Where(each => programme.FindParticipant(each.Id) is null))
        {
            var node = new JsonObject { ["id"] = added.Id };
            var values = added.ApplyTo(node);
            list.Add(node);
            edited.Add(new EditedParticipant(added.Id, added.Name!, EditKind.Added, values));
        }

        return new ParticipantEdit(root.ToJsonString(Indented) + "\n", edited, []);
    }
}
