namespace Pipeline.EndToEnd.Tests.OtherSeason;

internal sealed record AwardQuestion(string Id, string Area, (string Code, int Points)[] Options, string[] Channels, string[] OptionalFor)
{
    public int Max => Options.Max(option => option.Points);

    public bool AppliesTo(string channel) => Channels.Length == 0 || Channels.Contains(channel);

    public int PointsOf(string code) => Options.Single(option => option.Code == code).Points;

    public string ToJson() => $$"""
        { "id": "{{Id}}", "area": "{{Area}}", "kind": "scored", "text": "{{Id}}?", {{List("channels", Channels)}} {{List("optionalFor", OptionalFor)}}
          "options": [ {{string.Join(", ", Options.Select(option => $$"""{ "code": "{{option.Code}}", "points": {{option.Points}} }"""))}} ] }
        """;

    private static string List(string name, string[] ids) =>
        ids.Length == 0 ? "" : $"\"{name}\": [ {string.Join(", ", ids.Select(id => $"\"{id}\""))} ],";
}
