using Microsoft.AspNetCore.Http;
using Pipeline.Core.Programmes;
using Pipeline.Core.Results;

namespace Pipeline.Functions.Http;

/// <summary>Results in the form the query asks for: `format=json|csv`, `participant=ID`, or `explain=FIGURE`.</summary>
public static class ResultsAnswers
{
    public static Answer Of(PeriodExplanation? explained, string figure) => explained is null
        ? Faults.Unknown($"'{figure}' names no figure of the programme; the results list the ids.")
        : new Answer(StatusCodes.Status200OK, "application/json; charset=utf-8", ExplanationJson.Write(explained));

    public static Answer Of(KnownProgramme known, PeriodResults results, IQueryCollection query)
    {
        var participant = query["participant"].ToString() is { Length: > 0 } id ? id : null;
        var only = participant is null ? null : known.Programme.FindParticipant(participant);
        if (participant is not null && only is null)
            return Faults.Unknown($"There is no participant '{participant}' in '{known.Programme.Id}'.");

        return query["format"].ToString() switch
        {
            "" or "json" => new Answer(StatusCodes.Status200OK, "application/json; charset=utf-8", ResultsJson.Write(results, only)),
            "csv" => new Answer(StatusCodes.Status200OK, "text/csv; charset=utf-8", ResultsCsv.Write(results, only))
                .With("Content-Disposition", $"attachment; filename=\"{results.Programme}-{results.Period}.csv\""),
            var other => Answer.Problem(StatusCodes.Status400BadRequest, "Unknown format", $"'{other}' is not offered; ask for json or csv."),
        };
    }
}
