namespace Pipeline.Core.Periods;

/// <summary>How a step went: the period may move on, the step has more to do, or it waits for what the words say.</summary>
public abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    public static StepOutcome Finished { get; } = new Done(null);

    public static StepOutcome HasMore { get; } = new More();

    public static StepOutcome WaitsFor([Sentence] string what) => new Waiting(what, null);

    /// <summary>As above, and asks for the step again at the instant rather than with a later tick.</summary>
    public static StepOutcome WaitsUntil([Sentence] string what, DateTimeOffset until) => new Waiting(what, until);

    /// <summary>Finished, but something that the schedule names was not made, for the reason given.</summary>
    public static StepOutcome FinishedWithout([Sentence] string omitted) => new Done(omitted);

    /// <summary>Finished, and from now on the period tells of the data with the hash.</summary>
    public static StepOutcome FinishedFrom(string? countedFrom) => new Done(null) { CountedFrom = countedFrom };

    /// <summary>As measurements name it.</summary>
    internal string Word => this switch
    {
        Done => "done",
        More => "more",
        _ => "waits",
    };

    public sealed record Done(string? Omitted) : StepOutcome
    {
        public string? CountedFrom { get; init; }
    }

    internal sealed record More : StepOutcome;

    internal sealed record Waiting(string What, DateTimeOffset? Until) : StepOutcome;
}
