namespace Pipeline.Core.Results;

/// <summary>
/// Who won among all (`all`), in a class (`class=strom`) or on a channel (`channel=chat`); several share a first place. Nobody where the rules
/// give no winner, and then `Reason` says why.
/// </summary>
public sealed record Winner(string Scope, IReadOnlyList<string> Participants, [Sentence] string? Reason)
{
    public const string Overall = "all";
}
