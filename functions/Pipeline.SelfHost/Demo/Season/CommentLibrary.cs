namespace Pipeline.SelfHost.Demo.Season;

/// <summary>The sentences of `comments.txt`, by language, field and role.</summary>
internal sealed class CommentLibrary
{
    private readonly Dictionary<(string Language, string Field, string Role), List<CommentFragment>> fragments = [];

    public CommentLibrary(IEnumerable<string> lines)
    {
        string[] heading = [];
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '@') heading = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            else Add(heading, line);
        }
    }

    /// <summary>The sentences with that role.</summary>
    public IReadOnlyList<CommentFragment> Sentences(string language, string field, string role) =>
        fragments.TryGetValue((language, field, role), out var all) ? all : [];

    /// <summary>One of the words that may stand in a slot; there is always one.</summary>
    public string Word(string language, string slot, CommentFacts facts, SeededRandom random)
    {
        var words = fragments[(language, "words", slot)].Where(word => word.Holds(facts)).ToList();
        return words[random.Below(words.Count)].Text;
    }

    private void Add(string[] heading, string text)
    {
        var conditions = heading[3..].Select(CommentCondition.Parse).ToArray();
        foreach (var language in heading[0].Split('|'))
        {
            var key = (language, heading[1], heading[2]);
            if (!fragments.TryGetValue(key, out var list)) fragments[key] = list = [];
            list.Add(new CommentFragment(text, conditions));
        }
    }
}
