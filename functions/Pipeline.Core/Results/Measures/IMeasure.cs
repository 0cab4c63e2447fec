namespace Pipeline.Core.Results.Measures;

/// <summary>One measure of one subject, `mean(welcome)`, that can be read for any slice it applies to.</summary>
internal interface IMeasure
{
    string Name { get; }

    string Subject { get; }

    /// <summary>Whether a slice singling someone out hides the reading when it has few dialogues. Bare counts are shown.</summary>
    bool HidesFew => true;

    bool AppliesTo(Slice slice) => true;

    /// <summary>Null when nothing was measured.</summary>
    Reading? Read(Slice slice);
}
