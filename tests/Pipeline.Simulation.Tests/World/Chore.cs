namespace Pipeline.Simulation.Tests.World;

/// <summary>Something that somebody does, and does again until it was answered: from `At` on, and not while somebody else is at the same dialogue.</summary>
internal sealed record Chore(DateTimeOffset At, string What, Told? About, Func<WorldProcess, Task> Work)
{
    /// <summary>Nothing else happens meanwhile.</summary>
    public bool Alone { get; init; }

    /// <summary>A timer does not ask again what it was not answered; the next one does.</summary>
    public bool IsRepeated { get; init; } = true;
}
