using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Evaluations;

/// <summary>One pass over the bytes of an evaluation. Malformed JSON leaves it as the JSON reader's exception, which names the position.</summary>
internal ref struct EvaluationParser(ReadOnlySpan<byte> json)
{
    private const int RequiredCount = 5;

    // The required ones first.
    private static readonly string[] Names =
        ["id", "programme", "participant", "channel", "occurredAt", "shopper", "responder", "outcome", "waitSeconds", "answers", "comments"];

    private static readonly byte[][] Utf8Names = [.. Names.Select(Encoding.UTF8.GetBytes)];
    private static readonly Dictionary<string, string> Nothing = [];

    private Utf8JsonReader reader = new(json);
    private List<Fault>? faults;
    private int seen;
    private int given;
    private string? id, programme, participant, channel, shopper;
    private DateTimeOffset occurredAt;
    private int responder, outcome;
    private int? waitSeconds;
    private Dictionary<string, string> answers = Nothing, comments = Nothing;

    public EvaluationReading Read()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject) ReadMembers();
        else Refuse("", "An evaluation is one JSON object; send several of them one per line as application/x-ndjson.");

        // Anything behind the value is malformed.
        reader.Read();
        return faults is null ? new(Build(), []) : new(null, faults);
    }

    private readonly Evaluation Build() => new(
        id!, programme!, participant!, channel!, occurredAt, shopper, (Responder)responder, (Outcome)outcome, waitSeconds, answers, comments);

    private void ReadMembers()
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!IsReadableName("")) continue;
            var index = KnownIndex();
            if (index < 0)
            {
                RefuseUnknown();
                continue;
            }

            if ((seen & 1 << index) != 0) Add($"/{Names[index]}", $"\"{Names[index]}\" is given more than once; keep one.");
            seen |= 1 << index;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) continue;
            given |= 1 << index;
            ReadMember(Names[index]);
        }

        for (var index = 0; index < RequiredCount; index++)
            if ((given & 1 << index) == 0) Add((seen & 1 << index) == 0 ? "" : $"/{Names[index]}", $"\"{Names[index]}\" is missing; every evaluation has one.");
    }

    private readonly int KnownIndex()
    {
        for (var index = 0; index < Utf8Names.Length; index++)
            if (reader.ValueTextEquals(Utf8Names[index])) return index;
        return -1;
    }

    private void RefuseUnknown()
    {
        var name = reader.GetString()!;
        if (HasRoom) Add(JsonPointer.Child("", name), $"There is no property {Wording.Quoted(name)} in an evaluation. {Wording.Suggest(name, Names)}");
        reader.Skip();
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
        if (ReadText("", name, "a text") is not { } text) return null;
        if (text.Length == 0 && mayBeEmpty) return null;
        if (text.Length is 0 or > EvaluationLimits.IdLength) Add($"/{name}", $"This must be 1 to {EvaluationLimits.IdLength} characters long, not {text.Length}.");
        foreach (var character in text)
        {
            if (!char.IsControl(character)) continue;
            Add($"/{name}", "This has a control character, such as a line break; leave it out.");
            break;
        }

        return text;
    }

    private string? ReadId(string name)
    {
        var text = ReadText("", name, "an id");
        if (text is not null && !Ids.IsValid(text)) Add($"/{name}", $"{Wording.Quoted(text)} is not an id: {Ids.Rule}.");
        return text;
    }

    private DateTimeOffset ReadTime(string name)
    {
        if (ReadText("", name, "a time with an offset") is not { } text) return default;
        if (!WireTimes.TryParse(text, out var time))
            Add($"/{name}", $"{Wording.Quoted(text)} is not a time with an offset; write it as \"2026-01-14T10:32:00+01:00\".");
        return time;
    }

    private int ReadWord(string name, IReadOnlyList<string> words)
    {
        if (ReadText("", name, "one of its words") is not { } text) return 0;
        for (var index = 0; index < words.Count; index++)
            if (words[index] == text) return index;
        Add($"/{name}", $"{Wording.Quoted(text)} must be {Wording.AnyOf(words)}.");
        return 0;
    }

    private int? ReadWait(string name)
    {
        if (ReadWhole() is { } seconds and >= 0 and <= EvaluationLimits.WaitSeconds) return (int)seconds;
        Refuse($"/{name}", $"This must be whole seconds from 0 to {EvaluationLimits.WaitSeconds} (31 days).");
        return null;
    }

    private Dictionary<string, string> ReadTexts(string parent)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Refuse(parent, "This must be an object of names and values.");
            return Nothing;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var blanks = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!IsReadableName(parent)) continue;
            var name = reader.GetString()!;
            reader.Read();
            var text = parent == "/answers" ? ReadAnswer(parent, name) : ReadComment(parent, name);
            blanks |= text.Length == 0;
            if (!texts.TryAdd(name, text)) Add(JsonPointer.Child(parent, name), $"{Wording.Quoted(name)} is given more than once; keep one.");
        }

        if (!blanks) return texts;
        foreach (var (name, text) in texts)
            if (text.Length == 0) texts.Remove(name);
        return texts;
    }

    /// <summary>Whether a text can hold the property's name; if not, it is refused together with its value.</summary>
    private bool IsReadableName(string parent)
    {
        if (Surrogates.ArePaired(ref reader)) return true;
        Refuse(parent, $"The name of a property cannot be read. {Surrogates.Complaint}");
        return false;
    }

    private string ReadAnswer(string parent, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return "";
            case JsonTokenType.Number when ReadWhole() is { } whole:
                return whole.ToString("0", CultureInfo.InvariantCulture);
            default:
                return ReadText(parent, name, "an option's code or a whole number") ?? "";
        }
    }

    private string ReadComment(string parent, string name)
    {
        if (reader.TokenType == JsonTokenType.Null) return "";
        var text = ReadText(parent, name, "a text") ?? "";
        if (text.Length > EvaluationLimits.CommentLength)
            Add(JsonPointer.Child(parent, name), $"The comment has {text.Length} characters; at most {EvaluationLimits.CommentLength} are kept, so shorten it.");
        return text;
    }

    private string? ReadText(string parent, string name, string means)
    {
        if (reader.TokenType != JsonTokenType.String) Refuse(JsonPointer.Child(parent, name), $"This must be {means}.");
        else if (!Surrogates.ArePaired(ref reader)) Add(JsonPointer.Child(parent, name), Surrogates.Complaint);
        else return reader.GetString();
        return null;
    }

    private readonly decimal? ReadWhole() =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) && decimal.IsInteger(number) ? number : null;

    private readonly bool HasRoom => faults is null || faults.Count < EvaluationLimits.Faults;

    private void Refuse(string pointer, string detail)
    {
        Add(pointer, detail);
        reader.Skip();
    }

    private void Add(string pointer, string detail)
    {
        faults ??= [];
        if (HasRoom) faults.Add(new(pointer, detail));
    }
}
