using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Testing;
using Pipeline.Testing.Builders;

namespace Pipeline.Functions.Tests.Http;

/// <summary>A season of two participants whose definition can be found, with a locked season and a report for each.</summary>
internal static class AppealAward
{
    public const string Id = "prisen";
    public const string Participant = "nordlys-kraft";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Door Door { get; } = new(NullLogger<Door>.Instance);

    public static async Task<InMemoryPipeline> PlayAsync()
    {
        var definition = Encoding.UTF8.GetBytes("""
            { "id": "prisen", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2026-01-01", "end": "2026-01-31" },
              "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
              "areas": [ { "id": "whole", "name": "Alt" } ],
              "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
              "rules": { "reports": "auto", "posts": "auto" },
              "schedule": [ { "period": "season", "post": "result", "reports": true } ],
              "participants": [
                { "id": "nordlys-kraft", "name": "Nordlys Kraft", "class": "all", "entitlement": "full", "contacts": [ { "email": "a@nordlys.example" } ] },
                { "id": "fjord-energi", "name": "Fjord Energi", "class": "all", "entitlement": "teaser", "contacts": [] } ] }
            """);
        var programme = ProgrammeReader.Read(definition, Id).Programme!;
        var pipeline = new InMemoryPipeline(programme);
        await pipeline.Programmes.PutAsync(Id, definition, Cancellation);
        foreach (var participant in programme.Participants)
        {
            for (var index = 0; index < 6; index++)
            {
                var evaluation = new EvaluationBuilder(programme).WithId($"{participant.Id}-{index}").About(participant.Id).On("phone").Build();
                await pipeline.StoreAsync(EvaluationState.Approved, Cancellation, evaluation with { Comments = new Dictionary<string, string>() });
            }
        }

        await pipeline.WorkAsync(PeriodId.Season, Cancellation);
        return pipeline;
    }

    public static HttpRequest Asking(string query, string body = "")
    {
        var request = Call.Request(body);
        request.QueryString = new QueryString(query);
        return request;
    }
}
