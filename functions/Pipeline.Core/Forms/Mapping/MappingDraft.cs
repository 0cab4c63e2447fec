using System.Text.Json.Nodes;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// Drafts a form's definition from one filled form by matching its wordings, names and choices with the programme's. What is unlike everything is
/// left to a person and listed in `Open`, one sentence each.
/// </summary>
public sealed class MappingDraft
{
    private const int MostShown = 40;

    private readonly FilledForm filled;
    private readonly Programme programme;
    private readonly List<string> open = [];
    private readonly HashSet<FilledQuestion> used = [];

    private MappingDraft(string provider, FilledForm filled, Programme programme)
    {
        (this.filled, this.programme) = (filled, programme);
        var id = $"{programme.Id}-{provider}";
        Form = new JsonObject
        {
            ["id"] = id.Length <= 63 ? id : provider,
            ["programme"] = programme.Id,
            ["provider"] = provider,
            ["secrets"] = new JsonArray($"forms--{(id.Length <= 63 ? id : provider)}--current"),
        };
    }

    /// <summary>The definition; complete when nothing is open.</summary>
    public JsonObject Form { get; }

    public IReadOnlyList<string> Open => open;

    public static MappingDraft Of(string provider, FilledForm filled, Programme programme)
    {
        var draft = new MappingDraft(provider, filled, programme);
        var questions = draft.Match(programme.Questions, question => [question.Id, .. question.Text.ByLocale.Values]);
        var comments = draft.Match(programme.Comments, field => [field.Id, .. field.Name.ByLocale.Values]);
        draft.Place("participant", [.. programme.Participants.Select(each => (each.Id, (IReadOnlyList<string>)[each.Name]))], isNeeded: true);
        draft.Place("channel", [.. programme.Channels.Select(each => (each.Id, (IReadOnlyList<string>)[.. each.Name.ByLocale.Values]))], isNeeded: true);
        foreach (var name in (string[])["shopper", "responder", "outcome", "waitSeconds"]) draft.Place(name, [], isNeeded: false);
        draft.Form["occurredAt"] = draft.When();
        draft.MatchByAnswer(questions);
        draft.Form["questions"] = draft.Map(programme.Questions, questions, question => question.Id, draft.Answer, "question");
        draft.Form["comments"] = draft.Map(programme.Comments, comments, field => field.Id, (_, _) => null, "comment");
        foreach (var rest in filled.Questions.Where(question => !draft.used.Contains(question)))
            draft.open.Add($"Nothing in the programme is like \"{rest.Label ?? rest.Ids[0]}\" (field \"{rest.Ids[0]}\"{Answered(rest)}); leave it out, or map it.");
        return draft;
    }

    /// <summary>The likest pairs first, each question of the form once.</summary>
    private Dictionary<T, FilledQuestion> Match<T>(IEnumerable<T> wanted, Func<T, IReadOnlyList<string>> wordings)
        where T : class
    {
        var found = new Dictionary<T, FilledQuestion>();
        var pairs =
            from each in wanted
            from question in filled.Questions
            let likeness = ((IEnumerable<string>)[.. question.Ids, .. question.Label is { } label ? [label] : (string[])[]]).Max(name => Likeness.Of(name, wordings(each)))
            where likeness >= Likeness.Enough
            orderby likeness descending
            select (each, question);
        foreach (var (each, question) in pairs)
        {
            if (!used.Contains(question) && found.TryAdd(each, question)) used.Add(question);
        }

        return found;
    }

    private void MatchByAnswer(Dictionary<Question, FilledQuestion> found)
    {
        var pairs = AnsweredAlike.Pairs(
            [.. programme.Questions.Where(question => !found.ContainsKey(question))], [.. filled.Questions.Where(question => !used.Contains(question))]);
        foreach (var (question, answer) in pairs)
        {
            found[question] = answer;
            used.Add(answer);
            open.Add($"Only its answer \"{answer.Values[0].Text}\" tells that field \"{answer.Ids[0]}\" is the question \"{question.Id}\"; see whether it is.");
        }
    }

    private JsonObject Map<T>(
        IEnumerable<T> wanted, Dictionary<T, FilledQuestion> found, Func<T, string> id, Func<T, FilledQuestion, JsonObject?> options, string what)
        where T : class
    {
        var mapped = new JsonObject();
        foreach (var each in wanted)
        {
            if (found.TryGetValue(each, out var question)) mapped[id(each)] = Field(question, options(each, question));
            else open.Add($"No answer of the form is like the {what} \"{id(each)}\".");
        }

        return mapped;
    }

    private JsonObject? Answer(Question question, FilledQuestion answer) =>
        Options(answer, [.. question.Options.Select(option => (option.Code, (IReadOnlyList<string>)[.. option.Text?.ByLocale.Values ?? []]))], question.Id);

    private JsonObject? Options(FilledQuestion question, IReadOnlyList<(string Code, IReadOnlyList<string> Names)> codes, string id)
    {
        if (codes.Count == 0) return null;
        var options = new JsonObject();
        foreach (var choice in question.Choices.Count > 0 ? question.Choices : question.Values)
        {
            var (code, likeness) = codes.Select(each => (each.Code, Likeness.Of(choice.Text, [each.Code, .. each.Names]))).MaxBy(each => each.Item2);
            if (likeness >= Likeness.Enough) options[choice.Ids.Count > 0 ? choice.Ids[0] : choice.Text] = code;
            else open.Add($"The choice \"{choice.Text}\" of \"{id}\" is like none of {string.Join(", ", codes.Select(each => each.Code).Take(12))}; add it to its options.");
        }

        // Where a service does not send what was on offer, whoever wrote the programme from the form gave its choices the same wordings.
        if (question.Choices.Count == 0)
        {
            foreach (var (code, names) in codes)
                foreach (var name in names) options.TryAdd(name, code);
        }

        return options.Count > 0 ? options : null;
    }

    private void Place(string name, IReadOnlyList<(string Code, IReadOnlyList<string> Names)> codes, bool isNeeded)
    {
        var question = filled.Questions.FirstOrDefault(each => !used.Contains(each) && Likeness.Of(name, [.. each.Ids, each.Label ?? ""]) >= Likeness.Enough)
            ?? filled.Questions.FirstOrDefault(each => !used.Contains(each) && codes.Count > 0 && each.Values.Count == 1
                && codes.Any(code => Likeness.Of(each.Values[0].Text, [code.Code, .. code.Names]) >= Likeness.Enough));
        if (filled.Hidden.Keys.FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) is { } hidden)
        {
            Form[name] = new JsonObject { ["hidden"] = hidden };
            used.UnionWith(filled.Questions.Where(each => each.Ids.Contains(hidden)));
        }
        else if (question is not null)
        {
            used.Add(question);
            Form[name] = Field(question, Options(question, codes, name));
        }
        else if (isNeeded)
        {
            Form[name] = new JsonObject { ["hidden"] = name };
            open.Add($"The form does not say its {name}; add a hidden value \"{name}\" to it, or a fixed \"value\" here.");
        }
    }

    // Where a service sends no wording, what was answered tells which question it was.
    private static string Answered(FilledQuestion question) => question.Values is [{ Text: var text }, ..]
        ? $", answered \"{(text.Length > MostShown ? $"{text[..MostShown]}…" : text)}\""
        : "";

    private JsonObject When()
    {
        var day = filled.Questions.FirstOrDefault(question => !used.Contains(question) && question.Values is [var value, ..] && MappedTime.CanRead(value.Text));
        if (day is null) return new JsonObject { ["fallback"] = "submittedAt" };
        used.Add(day);
        if (day.Label is null) open.Add($"Field \"{day.Ids[0]}\"{Answered(day)}, is taken for when the dialogue took place; see whether it is.");
        return new JsonObject { ["field"] = day.Ids[0], ["fallback"] = "submittedAt" };
    }

    private static JsonObject Field(FilledQuestion question, JsonObject? options)
    {
        var field = new JsonObject { ["field"] = question.Ids[0] };
        if (options is not null) field["options"] = options;
        return field;
    }
}
