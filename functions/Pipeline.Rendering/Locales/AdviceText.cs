namespace Pipeline.Rendering.Locales;

/// <summary>
/// One piece of advice: a heading, what to do, what was lacking ("en avklaring av behovet") and what nobody did ("spurte ingen om behovet", after
/// "i tre av fem dialoger"); null where that cannot be said in few words.
/// </summary>
internal sealed record AdviceText
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public string? Missing { get; init; }
    public string? Omitted { get; init; }
}
