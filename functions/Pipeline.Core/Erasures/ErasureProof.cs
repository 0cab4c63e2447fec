namespace Pipeline.Core.Erasures;

/// <summary>What an erasure did, place by place, proved by reading every place again.</summary>
public sealed record ErasureProof(IReadOnlyList<PlaceProof> Places)
{
    public int Looked => Places.Sum(place => place.Looked);

    public int Changed => Places.Sum(place => place.Changed);

    public int Left => Places.Sum(place => place.Left);
}
