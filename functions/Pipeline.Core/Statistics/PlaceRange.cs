namespace Pipeline.Core.Statistics;

/// <summary>The places, 1 the best, that a participant may truly have as far as the data can tell.</summary>
public readonly record struct PlaceRange(int Best, int Worst)
{
    /// <summary>Whether the data cannot tell the participant from the first.</summary>
    public bool HoldsFirst => Best == 1;
}
