namespace Pipeline.SelfHost.Demo.Season;

/// <summary>One condition of a heading in `comments.txt`: `fact=value|value`, or `fact!=value` for all others.</summary>
internal sealed record CommentCondition(string Fact, string[] Values, bool Negated)
{
    public static CommentCondition Parse(string text)
    {
        var parts = text.Split('=');
        var negated = parts[0].EndsWith('!');
        return new(negated ? parts[0][..^1] : parts[0], parts[1].Split('|'), negated);
    }

    public bool Holds(CommentFacts facts) => facts.Has(Fact, Values) != Negated;
}
