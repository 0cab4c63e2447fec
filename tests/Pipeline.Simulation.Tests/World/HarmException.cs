namespace Pipeline.Simulation.Tests.World;

/// <summary>Storage did not answer, or the process is gone; nothing that runs in it catches this.</summary>
internal sealed class HarmException(string what) : IOException(what)
{
    public static bool Is(Exception exception) => exception switch
    {
        HarmException => true,
        AggregateException several => several.InnerExceptions.All(Is),
        _ => false,
    };
}
