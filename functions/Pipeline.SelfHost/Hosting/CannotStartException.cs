namespace Pipeline.SelfHost.Hosting;

/// <summary>The host cannot run as things are. The message is one sentence for whoever started it: what is wrong and what to do.</summary>
public sealed class CannotStartException : Exception
{
    public CannotStartException(string message)
        : base(message)
    {
    }

    public CannotStartException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public CannotStartException()
    {
    }
}
