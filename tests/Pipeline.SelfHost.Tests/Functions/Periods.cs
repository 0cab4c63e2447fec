namespace Pipeline.SelfHost.Tests.Functions;

/// <summary>A period whose state moves on whenever it is asked for, and stays at the last.</summary>
public sealed class Periods
{
    private int asked;

    public IReadOnlyList<string> States { get; set; } = ["due", "counted", "drafted", "reported", "delivered", "done"];

    public object Next(string period)
    {
        var state = States[Math.Min(asked++, States.Count - 1)];
        return new { period, state, missing = state == "done" ? Array.Empty<string>() : ["the editor's approval"] };
    }
}
