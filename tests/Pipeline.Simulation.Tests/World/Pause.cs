namespace Pipeline.Simulation.Tests.World;

/// <summary>Lets others go first and calls then.</summary>
internal class Pause
{
    public virtual Task Before(Func<object> call) => LaterAsync(call);

    private static async Task LaterAsync(Func<object> call)
    {
        await Task.Yield();
        await (Task)call();
    }
}
