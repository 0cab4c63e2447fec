namespace Pipeline.Simulation.Tests.World;

/// <summary>The same for calls that answer something.</summary>
internal sealed class Pause<TAnswer> : Pause
{
    public override Task Before(Func<object> call) => LaterAsync(call);

    private static async Task<TAnswer> LaterAsync(Func<object> call)
    {
        await Task.Yield();
        return await (Task<TAnswer>)call();
    }
}
