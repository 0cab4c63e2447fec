namespace Pipeline.Core.Evaluations.Quality;

/// <summary>Something about an evaluation that a person should look at, and why in a sentence. It rejects nothing by itself.</summary>
public sealed record QualityFlag(string Code, [Sentence] string Why)
{
    /// <summary>The local day of the daily round that saw it first; null while none has.</summary>
    public DateOnly? Since { get; init; }
}
