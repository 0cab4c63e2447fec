using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// Two participants of the sample season under an id of its own, whose dialogues wait for a reviewer and whose weeks end with a post, reports, a newsletter and
/// alerts. Each has had five dialogues in the week, and the first of them one that went badly.
/// </summary>
internal sealed class LettersSeason
{
    private const int EvaluationsEach = 5;

    private static readonly Dictionary<string, string> Bad = new()
    {
        ["answered-in-time"] = "slow",
        ["welcome"] = "no",
        ["asked-needs"] = "no",
        ["spelling"] = "no",
        ["valued"] = "no",
        ["would-buy"] = "no",
    };

    public LettersSeason(string id)
    {
        Id = id;
        var programme = JsonNode.Parse(new SmallSeason(id).Definition)!;
        programme["schedule"] = JsonNode.Parse("""[{ "period": "week", "post": "so-far", "newsletter": true, "reports": true }]""");
        programme["rules"]!["review"] = "manual";
        programme["rules"]!["alerts"] = JsonNode.Parse("""{ "enabled": true, "totalBelow": 40 }""");
        var kept = programme["participants"]!.AsArray().Take(2).Select(each => each!.DeepClone()).ToArray();
        programme["participants"] = new JsonArray(kept);
        Definition = Encoding.UTF8.GetBytes(programme.ToJsonString());
        Participants = [.. kept.Select(each => each!["id"]!.GetValue<string>())];
        var sent = JsonNode.Parse(new SmallSeason(id).Evaluations[0])!;
        Evaluations = [.. Participants.SelectMany(participant => Enumerable.Range(1, EvaluationsEach).Select(number => Of(sent, participant, number)))];
    }

    public string Id { get; }

    public byte[] Definition { get; }

    public IReadOnlyList<string> Participants { get; }

    /// <summary>Each as JSON, as a form service would send it.</summary>
    public IReadOnlyList<string> Evaluations { get; }

    /// <summary>The id of a participant's evaluation, numbered from 1.</summary>
    public static string IdOf(string participant, int number) => string.Create(CultureInfo.InvariantCulture, $"{participant}-{number}");

    private string Of(JsonNode sent, string participant, int number)
    {
        var evaluation = sent.DeepClone();
        (evaluation["id"], evaluation["participant"], evaluation["channel"]) = (IdOf(participant, number), participant, "chat");
        evaluation["occurredAt"] = string.Create(CultureInfo.InvariantCulture, $"2021-01-{17 + number}T10:30:00+01:00");
        evaluation["answers"] = new JsonObject(Bad.Select(answer => KeyValuePair.Create(
            answer.Key, (JsonNode?)JsonValue.Create(number == 1 && participant == Participants[0] ? answer.Value : answer.Key == "answered-in-time" ? "fast" : "yes"))));
        return evaluation.ToJsonString();
    }
}
