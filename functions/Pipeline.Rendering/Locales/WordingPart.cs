namespace Pipeline.Rendering.Locales;

/// <summary>Words of a text, declared to claim nothing or not; or, with no words, the place of a value.</summary>
internal sealed record WordingPart(string Words, bool IsDeclared, int? Value);
