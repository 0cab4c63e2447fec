namespace Pipeline.SelfHost.Demo;

/// <summary>One line of progress: redrawn in place on a terminal, written once at the end elsewhere.</summary>
public sealed class ProgressLine(TextWriter output, string what, int total)
{
    private readonly bool live = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
    private int done;

    public void Step()
    {
        var now = Interlocked.Increment(ref done);
        if (live && (now % 50 == 0 || now == total)) output.Write($"\r  {what}: {now} of {total}");
    }

    public void Finish(string summary) => output.WriteLine(live ? $"\r  {summary,-100}" : $"  {summary}");
}
