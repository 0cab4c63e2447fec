using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Adapters.Spreadsheets;
using Pipeline.Core;
using Pipeline.Core.Programmes;
using Pipeline.Core.Programmes.Sheets;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>Participants from a spreadsheet at the desk: what it would make of the definition, which is then kept like one that was edited.</summary>
public sealed class DeskParticipants(IProgrammeStore store, DeskRenderer renderer)
{
    private const string Section = "programme", File = "sheet";

    public Answer Show(DeskVisit visit, KnownProgramme known, ParticipantEdit? edit)
    {
        var view = new
        {
            Faults = edit?.Faults ?? [],
            Version = known.DefinitionHash,
            Edit = edit?.Definition is not { } definition ? null : new
            {
                Definition = new DeskSource(definition),
                Added = edit.Participants.Count(each => each.Kind == EditKind.Added),
                Changed = edit.Participants.Count(each => each.Kind == EditKind.Changed),
                Removed = edit.Participants.Count(each => each.Kind == EditKind.Removed),
                Rows = edit.Participants.Select(each => new { each.Id, each.Name, each.Kind, Details = each.Values }),
            },
        };
        return DeskAnswers.Page(view.Faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, renderer.Render("participants", visit.Frame(Section, known.Programme), view));
    }

    public async Task<Answer?> PreviewAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(known.Programme.Id, cancellationToken) is not { } definition) return null;
        var sheet = await Spreadsheet.ReadAsync(visit.Files.GetValueOrDefault(File), cancellationToken);
        if (sheet.Fault is { } unreadable) return Show(visit, known, new ParticipantEdit(null, [], [new Fault("", unreadable)]));
        var edit = ParticipantSheet.Read(known.Programme, definition, sheet.Rows, visit.Field("others") == "remove");
        if (edit.Definition is { } edited && ProgrammeReader.Read(Encoding.UTF8.GetBytes(edited), known.Programme.Id).Faults is { Count: > 0 } faults)
            edit = edit with { Definition = null, Faults = faults };
        return Show(visit, known, edit);
    }
}
