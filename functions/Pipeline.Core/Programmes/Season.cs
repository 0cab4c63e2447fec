namespace Pipeline.Core.Programmes;

/// <summary>The season's first and last local day, the award day, when the next season starts in words, and the id of the season before.</summary>
public sealed record Season(DateOnly Start, DateOnly End, DateOnly? AwardDate, LocalText? Next, string? Previous)
{
    public bool Contains(DateOnly day) => day >= Start && day <= End;
}
