namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// One of: the service's id of a question, the name of a hidden value, or a fixed value. `Options` turns the service's value, label or id of a choice
/// into a code of ours.
/// </summary>
public sealed record ValueSource(string? Question, string? Hidden, string? Fixed, IReadOnlyDictionary<string, string> Options, string Pointer)
{
    /// <summary>What the answers are, or why they cannot be known; none when it was left blank.</summary>
    public IReadOnlyList<FilledValue> In(FilledForm form)
    {
        if (Fixed is not null) return [new(Fixed)];
        if (Hidden is not null) return form.Hidden.TryGetValue(Hidden, out var text) && text.Trim().Length > 0 ? [new(text.Trim())] : [];
        return form.Questions.FirstOrDefault(question => question.Ids.Contains(Question, StringComparer.Ordinal))?.Values ?? [];
    }

    /// <summary>The code that an answer stands for: by an id of its choice, by its text, else the text as it is when no options are named.</summary>
    public string? CodeOf(FilledValue value)
    {
        foreach (var spelling in (IEnumerable<string>)[.. value.Ids, value.Text, value.Text.Trim()])
            if (Options.TryGetValue(spelling, out var code)) return code;
        return Options.Count == 0 || Options.Values.Contains(value.Text, StringComparer.Ordinal) ? value.Text.Trim() : null;
    }
}
