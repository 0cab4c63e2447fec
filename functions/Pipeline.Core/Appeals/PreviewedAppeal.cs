namespace Pipeline.Core.Appeals;

/// <summary>The preview of a change, its faults, or that there is no such appeal.</summary>
public abstract record PreviewedAppeal
{
    private PreviewedAppeal()
    {
    }

    public sealed record Previewed(AppealPreview Preview) : PreviewedAppeal;

    public sealed record Faulty(IReadOnlyList<Fault> Faults) : PreviewedAppeal;

    public sealed record Unknown : PreviewedAppeal;
}
