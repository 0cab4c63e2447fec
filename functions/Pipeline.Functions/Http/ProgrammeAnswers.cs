using Microsoft.AspNetCore.Http;
using Pipeline.Core.Programmes;

namespace Pipeline.Functions.Http;

/// <summary>Answers to a definition that was put.</summary>
public static class ProgrammeAnswers
{
    public static Answer Of(string programme, PutProgrammeOutcome outcome) => outcome switch
    {
        PutProgrammeOutcome.Kept(var isNew) => Answer.Json(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, new { id = programme }),
        PutProgrammeOutcome.Faulty(var faults) => Faults.In("programme definition", StatusCodes.Status400BadRequest, faults),
        PutProgrammeOutcome.InUse(var takenAway) => Answer.Problem(
            StatusCodes.Status409Conflict, "Evaluations refer to what is taken away",
            "Put back what is listed: dialogues already counted belong to it. Adding and rewording are free.", takenAway),
        PutProgrammeOutcome.Unversioned(var version, var changes) => Answer.Problem(
            StatusCodes.Status409Conflict, "Dialogues are counted by these points",
            $"Give it as a new version: \"questionnaire\": {{ \"version\": {version + 1}, \"reason\": \"…\" }}.", changes),
        _ => throw new NotSupportedException("A definition had an outcome that nobody handles."),
    };
}
