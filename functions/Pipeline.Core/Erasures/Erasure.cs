namespace Pipeline.Core.Erasures;

/// <summary>What is to be erased from a programme: the texts, and the forms whose payloads belong to the programme.</summary>
public sealed class Erasure(string programme, IReadOnlyList<string> forms, IReadOnlyList<ErasureTarget> targets)
{
    public string Programme => programme;

    public IReadOnlyList<string> Forms => forms;

    public IReadOnlyList<ErasureTarget> Targets => targets;

    public PersonalText Text { get; } = new(targets);

    /// <summary>The target that this is, whole; null when it is none. For keys and columns that hold nothing else.</summary>
    public ErasureTarget? TargetOf(string? whole) => whole is null ? null : targets.FirstOrDefault(target => string.Equals(
        target.Text, whole, target.Kind == ErasureKind.Shopper ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
}
