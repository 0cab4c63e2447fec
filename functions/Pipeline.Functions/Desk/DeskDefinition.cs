using System.Text;
using Microsoft.AspNetCore.Http;
using Pipeline.Core;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Rendering.Desk;

namespace Pipeline.Functions.Desk;

/// <summary>The definition of a programme at the desk: shown, edited as JSON, and kept only over the one that was edited.</summary>
public sealed class DeskDefinition(IProgrammeStore store, PutProgramme put, DeskRenderer renderer)
{
    private const string Section = "programme";

    public async Task<Answer?> ShowAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken) =>
        await store.FindAsync(known.Programme.Id, cancellationToken) is { } kept ? Page(visit, known, Encoding.UTF8.GetString(kept), null, null, []) : null;

    /// <summary>What was typed is shown again with everything that is wrong with it, or beside the definition that somebody else kept in between.</summary>
    public async Task<Answer?> SaveAsync(DeskVisit visit, KnownProgramme known, CancellationToken cancellationToken)
    {
        var (programme, text) = (known.Programme.Id, visit.Field("text"));
        if (visit.Field("version") != known.DefinitionHash)
            return await store.FindAsync(programme, cancellationToken) is { } theirs ? Page(visit, known, text, Encoding.UTF8.GetString(theirs), "conflict", []) : null;
        return await put.PutAsync(programme, Encoding.UTF8.GetBytes(text), cancellationToken) switch
        {
            PutProgrammeOutcome.Faulty(var faults) => Page(visit, known, text, null, "faulty", faults),
            PutProgrammeOutcome.InUse(var takenAway) => Page(visit, known, text, null, "in-use", takenAway),
            PutProgrammeOutcome.Unversioned(_, var changes) => Page(visit, known, text, null, "unversioned", changes),
            _ => DeskAnswers.SeeOther(DeskVisit.Place(programme, Section) + "/definition?done=saved"),
        };
    }

    private Answer Page(DeskVisit visit, KnownProgramme known, string text, string? theirs, string? fault, IReadOnlyList<Fault> faults)
    {
        var lines = JsonLines.Of(text);
        var view = new
        {
            Text = new DeskSource(text),
            Theirs = theirs is null ? null : new DeskSource(theirs),
            Version = known.DefinitionHash,
            Fault = fault,
            NextVersion = known.Programme.Questionnaire.Version + 1,
            Faults = faults.Select(each => new { each.Pointer, each.Detail, Line = lines.LineOf(each.Pointer) }),
        };
        var status = fault switch { null => StatusCodes.Status200OK, "faulty" => StatusCodes.Status422UnprocessableEntity, _ => StatusCodes.Status409Conflict };
        return DeskAnswers.Page(status, renderer.Render("definition", visit.Frame(Section, known.Programme), view));
    }
}
