using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Evaluations;
using Pipeline.SelfHost.Demo.Season;

namespace Pipeline.Benchmarks.Load;

/// <summary>An award with as many participants as asked for, each of whom bought its report and is mailed it at the season's end. Their dialogues are those of a generated season.</summary>
internal sealed class FanOutAward
{
    public FanOutAward(GeneratedSeason season, string id, int participants, int dialogues)
    {
        Id = id;
        var programme = JsonNode.Parse(season.Definition.Json.Span)!;
        var known = programme["participants"]!.AsArray().Select(each => each!.DeepClone()).ToList();
        programme["id"] = id;
        programme["schedule"] = JsonNode.Parse("""[{ "period": "season", "post": "result", "reports": true }]""");
        programme["rules"]!["reports"] = "auto";
        programme["participants"] = new JsonArray([.. Enumerable.Range(0, participants).Select(at => Participant(known[at % known.Count], at))]);
        Definition = Encoding.UTF8.GetBytes(programme.ToJsonString());
        var byParticipant = season.Evaluations.GroupBy(each => each.Participant).ToDictionary(each => each.Key, each => each.Take(dialogues).ToList());
        Evaluations =
        [
            .. Enumerable.Range(0, participants).SelectMany(at => byParticipant[known[at % known.Count]["id"]!.GetValue<string>()]
                .Select((each, number) => each with { Id = string.Create(CultureInfo.InvariantCulture, $"fan-{at}-{number}"), Programme = id, Participant = Name(at) })),
        ];
    }

    public string Id { get; }

    public byte[] Definition { get; }

    public IReadOnlyList<Evaluation> Evaluations { get; }

    private static JsonNode Participant(JsonNode like, int at)
    {
        var participant = like.DeepClone();
        participant["id"] = Name(at);
        participant["name"] = $"{like["name"]} {(char)('A' + (at / 26 % 26))}{(char)('A' + (at % 26))}";
        participant["entitlement"] = "full";
        participant["contacts"] = new JsonArray(new JsonObject { ["email"] = $"{Name(at)}@example.org" });
        return participant;
    }

    private static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"participant-{at:0000}");
}
