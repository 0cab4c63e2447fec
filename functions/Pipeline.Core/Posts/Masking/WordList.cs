using System.Reflection;

namespace Pipeline.Core.Posts.Masking;

/// <summary>The lists of words that lie beside this file; a doubtful word is one that is an everyday word too.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> words;
    private readonly HashSet<string> doubtful;

    private WordList(string name)
    {
        doubtful = Read($"doubtful-{name}");
        words = [.. Read(name), .. doubtful];
    }

    public static WordList Names { get; } = new("names");

    public static WordList Places { get; } = new("places");

    public static WordList Companies { get; } = new("companies");

    /// <summary>What sentences of comments begin with, and what is written with a capital though it names nobody.</summary>
    public static IReadOnlySet<string> Everyday { get; } = Read("everyday");

    /// <summary>What people do, as a sentence says it after their name.</summary>
    public static IReadOnlySet<string> Acting { get; } = Read("acting");

    public bool Has(string word) => Base(word, words) is not null;

    /// <summary>Whether the word means only this, so that its case and place do not matter.</summary>
    public bool IsSure(string word) =>
        Base(word, words) is { } found && !doubtful.Contains(found) && !doubtful.Contains(word.ToLowerInvariant());

    /// <summary>"Lones", "Graham's": a word of the list that owns something, and no everyday word as it stands.</summary>
    public bool IsOwner(string word)
    {
        var lower = word.ToLowerInvariant();
        return !words.Contains(lower) && lower.EndsWith('s') && !Everyday.Contains(lower) && Base(word, words) is { Length: > 2 };
    }

    public static bool IsEnglishGenitive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    // Genitives: Karis, Lars', Anna's; a doubtful word with an s is an everyday word as often as not.
    private static string? Base(string word, HashSet<string> among)
    {
        var lower = word.ToLowerInvariant();
        if (among.Contains(lower)) return lower;
        var bare = IsEnglishGenitive(lower) ? lower[..^2] : lower.TrimEnd('\'', '’');
        if (among.Contains(bare)) return bare;
        if (bare.EndsWith('s') && among.Contains(bare[..^1])) return bare[..^1];
        return bare.Split('-') is { Length: > 1 } parts && parts.All(part => part.Length > 0 && among.Contains(part)) ? parts[0] : null;
    }

    private static HashSet<string> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"masking/{name}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
