using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Evaluations;

/// <summary>One pass over the bytes of an evaluation. Malformed JSON leaves it as the JSON reader's exception.</summary>
internal ref struct EvaluationParser(ReadOnlySpan<byte> utf8)
{
    private const int RequiredCount = 5;

    // The required ones first.
    private static readonly string[] Names =
    [
        "id", "programme", "participant", "channel", "occurredAt",
        "shopper", "responder", "outcome", "waitSeconds", "answers", "comments",
    ];

    private static readonly byte[][] Utf8Names = [.. Names.Select(Encoding.UTF8.GetBytes)];
    private static readonly Dictionary<string, string> Nothing = [];

    private JsonCursor json = new(utf8, EvaluationLimits.Faults);
    private int seen;
    private int given;
    private string? id, programme, participant, channel, shopper;
    private DateTimeOffset occurredAt;
    private int responder, outcome;
    private int? waitSeconds;
    private Dictionary<string, string> answers = Nothing, comments = Nothing;

    public EvaluationReading Read()
    {
        json.Next();
        if (json.Token == JsonTokenType.StartObject) ReadMembers();
        else json.Refuse("", "An evaluation is one JSON object; send several of them one per line as application/x-ndjson.");

        // Anything behind the value is malformed.
        json.Next();
        return json.Faults.Count == 0 ? new(Build(), []) : new(null, json.Faults);
    }

    private readonly Evaluation Build() => new(
        id!, programme!, participant!, channel!, occurredAt, shopper,
        (Responder)responder, (Outcome)outcome, waitSeconds, answers, comments);

    private void ReadMembers()
    {
        while (json.NextProperty(""))
        {
            var index = json.IndexOfName(Utf8Names);
            if (index < 0)
            {
                RefuseUnknown();
                continue;
            }

            if ((seen & 1 << index) != 0) json.Add($"/{Names[index]}", $"\"{Names[index]}\" is given more than once; keep one.");
            seen |= 1 << index;
            json.Next();
            if (json.Token == JsonTokenType.Null) continue;
            given |= 1 << index;
            ReadMember(Names[index]);
        }

        for (var index = 0; index < RequiredCount; index++)
        {
            if ((given & 1 << index) != 0) continue;
            json.Add($"/{Names[index]}", $"\"{Names[index]}\" is missing; every evaluation has one.");
        }
    }

    private void RefuseUnknown()
    {
        var name = json.Name();
        if (json.HasRoom)
        {
            json.Add(JsonPointer.Child("", name),
                $"There is no property {Wording.Quoted(name)} in an evaluation. {Wording.Suggest(name, Names)}");
        }

        json.Skip();
    }

    private void ReadMember(string name)
    {
        switch (name)
        {
            case "id": id = ReadLabel(name); break;
            case "programme": programme = ReadId(name); break;
            case "participant": participant = ReadId(name); break;
            case "channel": channel = ReadId(name); break;
            case "occurredAt": occurredAt = ReadTime(name); break;
            case "shopper": shopper = ReadLabel(name, mayBeEmpty: true); break;
            case "responder": responder = ReadWord(name, WireNames.Responders); break;
            case "outcome": outcome = ReadWord(name, WireNames.Outcomes); break;
            case "waitSeconds": waitSeconds = ReadWait(name); break;
            case "answers": answers = ReadTexts("/answers"); break;
            default: comments = ReadTexts("/comments"); break;
        }
    }

    private string? ReadLabel(string name, bool mayBeEmpty = false)
    {
        if (json.ReadText("", name, "a text") is not { } text) return null;
        if (text.Length == 0 && mayBeEmpty) return null;
        if (text.Length is 0 or > EvaluationLimits.IdLength)
            json.Add($"/{name}", $"This must be 1 to {EvaluationLimits.IdLength} characters long, not {text.Length}.");
        foreach (var character in text)
        {
            if (!char.IsControl(character)) continue;
            json.Add($"/{name}", "This has a control character, such as a line break; leave it out.");
            break;
        }

        return text;
    }

    private string? ReadId(string name)
    {
        var text = json.ReadText("", name, "an id");
        if (text is not null && !Ids.IsValid(text)) json.Add($"/{name}", $"{Wording.Quoted(text)} is not an id: {Ids.Rule}.");
        return text;
    }

    private DateTimeOffset ReadTime(string name)
    {
        if (json.ReadText("", name, "a time with an offset") is not { } text) return default;
        if (!WireTimes.TryParse(text, out var time))
            json.Add($"/{name}", $"{Wording.Quoted(text)} is not a time with an offset; write it as \"2026-01-14T10:32:00+01:00\".");
        return time;
    }

    private int ReadWord(string name, IReadOnlyList<string> words)
    {
        if (json.ReadText("", name, "one of its words") is not { } text) return 0;
        for (var index = 0; index < words.Count; index++)
            if (words[index] == text) return index;
        json.Add($"/{name}", $"{Wording.Quoted(text)} must be {Wording.AnyOf(words)}.");
        return 0;
    }

    private int? ReadWait(string name)
    {
        if (json.ReadWhole() is { } seconds and >= 0 and <= EvaluationLimits.WaitSeconds) return (int)seconds;
        json.Refuse($"/{name}", $"This must be whole seconds from 0 to {EvaluationLimits.WaitSeconds} (31 days).");
        return null;
    }

    private Dictionary<string, string> ReadTexts(string parent)
    {
        if (json.Token != JsonTokenType.StartObject)
        {
            json.Refuse(parent, "This must be an object of names and values.");
            return Nothing;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var blanks = false;
        while (json.NextProperty(parent))
        {
            var name = json.Name();
            json.Next();
            var text = parent == "/answers" ? ReadAnswer(parent, name) : ReadComment(parent, name);
            blanks |= text.Length == 0;
            if (!texts.TryAdd(name, text))
                json.Add(JsonPointer.Child(parent, name), $"{Wording.Quoted(name)} is given more than once; keep one.");
        }

        if (!blanks) return texts;
        foreach (var (name, text) in texts)
            if (text.Length == 0) texts.Remove(name);
        return texts;
    }

    private string ReadAnswer(string parent, string name)
    {
        if (json.Token == JsonTokenType.Null) return "";
        return json.ReadWhole() is { } whole
            ? whole.ToString("0", CultureInfo.InvariantCulture)
            : json.ReadText(parent, name, "an option's code or a whole number") ?? "";
    }

    private string ReadComment(string parent, string name)
    {
        if (json.Token == JsonTokenType.Null) return "";
        var text = json.ReadText(parent, name, "a text") ?? "";
        if (text.Length > EvaluationLimits.CommentLength)
        {
            json.Add(JsonPointer.Child(parent, name),
                $"The comment has {text.Length} characters; at most {EvaluationLimits.CommentLength} are kept, so shorten it.");
        }

        return text;
    }
}
