namespace Pipeline.Core.Results.Measures;

/// <summary>One measure of one subject, `mean(welcome)`, that can be read for any slice it applies to.</summary>
internal interface IMeasure
{
    string Name { get; }

    string Subject { get; }

    /// <summary>Whether a slice singling someone out hides the reading when it has few dialogues. Bare counts are shown.</summary>
    bool HidesFew => true;

    /// <summary>The figure groups whose sums a reading could give away; none for what is no sum, or is nobody's.</summary>
    IReadOnlyList<string> Groups => [];

    bool AppliesTo(Slice slice) => true;

    /// <summary>Null when nothing was measured.</summary>
    Reading? Read(Slice slice);

    /// <summary>The numbers that a reading is made of.</summary>
    IEnumerable<Ingredient> Explain(Slice slice);
}
