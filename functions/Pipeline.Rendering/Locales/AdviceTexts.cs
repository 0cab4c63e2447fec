namespace Pipeline.Rendering.Locales;

/// <summary>The advice library: by question, else by area, else the general one. Missing: what a dialogue without full points lacked, as a noun phrase.</summary>
internal sealed record AdviceTexts
{
    public required IReadOnlyDictionary<string, AdviceText> Questions { get; init; }
    public required IReadOnlyDictionary<string, AdviceText> Areas { get; init; }
    public required AdviceText General { get; init; }

    public AdviceText For(string question, string? area) =>
        Questions.TryGetValue(question, out var text) || (area is not null && Areas.TryGetValue(area, out text)) ? text : General;
}
