using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>What stands in the slots of one dialogue's comments. Its topic and its agent's name are the same in all of them.</summary>
internal sealed partial class CommentSlots(CommentLibrary library, CommentFacts facts, DialogueDraft draft, string company, SeededRandom random)
{
    private readonly string name = library.Word(draft.Shopper.Language, "name", facts, random);
    private readonly string topic = library.Word(draft.Shopper.Language, "topic", facts, random);

    public string Fill(string text) => Slot().Replace(text, slot =>
    {
        var key = slot.Groups[1].Value;
        var word = key.ToLowerInvariant() switch
        {
            "name" => name,
            "topic" => topic,
            "company" => company,
            "phone" => Phone(),
            "wait" => Wait(draft.WaitSeconds ?? 0),
            var other => library.Word(draft.Shopper.Language, other, facts, random),
        };
        return char.IsUpper(key[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    });

    private string Wait(int seconds)
    {
        var (unit, size) = seconds switch
        {
            < 100 => ("seconds", 1),
            < 100 * 60 => ("minutes", 60),
            < 36 * 3600 => ("hours", 3600),
            _ => ("days", 86_400),
        };
        var count = (seconds + (size / 2)) / size;
        return library.Word(draft.Shopper.Language, unit, facts, random)
            .Replace("{n}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Norwegian subscriber numbers do not begin with 25, so this is nobody's.</summary>
    private string Phone() =>
        string.Create(CultureInfo.InvariantCulture, $"25 {random.Below(100):00} {random.Below(100):00} {random.Below(100):00}");

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
