using System.Text.Json.Nodes;

namespace Pipeline.EndToEnd.Tests.OtherSeason;

/// <summary>One dialogue as the test knows it, apart from all production code; the local day is stated by whoever made it.</summary>
internal sealed record Dialogue(
    string Id, string Participant, string Channel, string OccurredAt, string LocalDay, string Responder, string Outcome, int? Wait,
    IReadOnlyDictionary<string, string> Answers)
{
    public string ToJson(string programme)
    {
        var answers = new JsonObject();
        foreach (var (question, answer) in Answers) answers[question] = answer;
        var json = new JsonObject
        {
            ["id"] = Id,
            ["programme"] = programme,
            ["participant"] = Participant,
            ["channel"] = Channel,
            ["occurredAt"] = OccurredAt,
            ["shopper"] = "s-1",
            ["responder"] = Responder,
            ["outcome"] = Outcome,
            ["answers"] = answers,
            ["comments"] = new JsonObject { ["overall"] = "Sa \"ja\", og, etter en stund:\ngreit nok – 100 %." },
        };
        if (Wait is { } seconds) json["waitSeconds"] = seconds;
        return json.ToJsonString();
    }

    public string ToCsv(string programme, IEnumerable<string> questions)
    {
        string[] cells =
        [
            Id, programme, Participant, Channel, OccurredAt, "s-1", Responder, Outcome, Wait?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
            .. questions.Select(question => Answers.GetValueOrDefault(question, "")), "\"Sa \"\"ja\"\", og, etter en stund:\ngreit nok – 100 %.\"",
        ];
        return string.Join(',', cells);
    }
}
