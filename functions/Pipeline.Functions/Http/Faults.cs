using Microsoft.AspNetCore.Http;
using Pipeline.Core;

namespace Pipeline.Functions.Http;

/// <summary>Answers to documents with faults.</summary>
public static class Faults
{
    public static Answer Malformed(IReadOnlyList<Fault> faults) =>
        Answer.Problem(StatusCodes.Status400BadRequest, "Not valid JSON", faults[0].Detail, faults);

    public static Answer In(string what, int status, IReadOnlyList<Fault> faults) =>
        Answer.Problem(status, $"Faults in the {what}", $"{faults.Count} to mend; each is listed with its JSON pointer.", faults);

    public static Answer Unknown(string what) => Answer.Problem(StatusCodes.Status404NotFound, "Not found", what);
}
