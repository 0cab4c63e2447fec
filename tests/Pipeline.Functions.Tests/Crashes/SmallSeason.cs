using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Periods;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>Three participants of the sample season under an id of its own, whose weeks end with a post and with reports that are mailed at once.</summary>
internal sealed class SmallSeason
{
    public const string Week = "2021-W03";

    private const int EvaluationsEach = 3;

    private static readonly JsonNode Sample = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json")))!;

    public SmallSeason(string id)
    {
        Id = id;
        var programme = Sample["programme"]!.DeepClone();
        programme["id"] = id;
        programme["schedule"] = JsonNode.Parse("""[{ "period": "week", "post": "so-far", "reports": true }]""");
        programme["rules"]!["reports"] = "auto";
        var participants = programme["participants"]!.AsArray();
        var kept = participants.Where(each => each!["entitlement"]!.GetValue<string>() == "full").Take(3).Select(each => each!.DeepClone()).ToArray();
        programme["participants"] = new JsonArray(kept);
        Definition = Encoding.UTF8.GetBytes(programme.ToJsonString());
        Participants = [.. kept.Select(each => each!["id"]!.GetValue<string>())];
        Evaluations = [.. Participants.SelectMany(EvaluationsOf)];
    }

    public static PeriodId WeekId => PeriodId.TryParse(Week, out var period) ? period : throw new FormatException(Week);

    public string Id { get; }

    public byte[] Definition { get; }

    public IReadOnlyList<string> Participants { get; }

    /// <summary>Each as JSON, as a form service would send it.</summary>
    public IReadOnlyList<string> Evaluations { get; }

    private IEnumerable<string> EvaluationsOf(string participant) => Sample["evaluations"]!.AsArray()
        .Where(each => each!["participant"]!.GetValue<string>() == participant && string.CompareOrdinal(each["occurredAt"]!.GetValue<string>(), "2021-01-24") < 0)
        .OrderByDescending(each => each!["occurredAt"]!.GetValue<string>(), StringComparer.Ordinal)
        .Take(EvaluationsEach)
        .Select(each =>
        {
            var evaluation = each!.DeepClone();
            evaluation["programme"] = Id;
            return evaluation.ToJsonString();
        });
}
