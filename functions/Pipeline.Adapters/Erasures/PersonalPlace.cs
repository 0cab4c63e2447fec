namespace Pipeline.Adapters.Erasures;

/// <summary>A table, container or queue, by `table deliveries`, and what an erasure does there to what it finds.</summary>
public sealed record PersonalPlace(string Kind, string Name, string Treatment)
{
    public string Title => $"{Kind} {Name}";
}
