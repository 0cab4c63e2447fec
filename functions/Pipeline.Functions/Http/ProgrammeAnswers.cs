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
            "Put back what is listed: dialogues already counted belong to it. Adding, rewording and reweighing are free.", takenAway),
        _ => throw new NotSupportedException("A definition had an outcome that nobody handles."),
    };
}
