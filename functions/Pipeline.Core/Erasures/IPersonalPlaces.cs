namespace Pipeline.Core.Erasures;

/// <summary>
/// Every place where something is kept, by name. What belongs to another programme is left alone. Each call may be repeated, and begun again after it was
/// interrupted at any write.
/// </summary>
public interface IPersonalPlaces
{
    /// <summary>The places in the order in which they are to be erased from.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Replaces or deletes what the place has of the erasure: how much was looked at, and how much of it was changed.</summary>
    Task<PlaceTally> EraseAsync(string place, Erasure erasure, CancellationToken cancellationToken);

    /// <summary>Reads the place anew and changes nothing: how much was looked at, and how much still has something of the erasure.</summary>
    Task<PlaceTally> LookAsync(string place, Erasure erasure, CancellationToken cancellationToken);

    /// <summary>Hands over every text that the place has of the programme, decoded.</summary>
    Task ReadAsync(string place, string programme, IReadOnlyList<string> forms, Action<string> text, CancellationToken cancellationToken);
}
