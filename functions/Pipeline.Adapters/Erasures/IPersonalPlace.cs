using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>One of the places: what `IPersonalPlaces` says of each.</summary>
internal interface IPersonalPlace
{
    Task<PlaceTally> EraseAsync(Erasure erasure, CancellationToken cancellationToken);

    Task<PlaceTally> LookAsync(Erasure erasure, CancellationToken cancellationToken);

    Task ReadAsync(Erasure scope, Action<string> text, CancellationToken cancellationToken);
}
