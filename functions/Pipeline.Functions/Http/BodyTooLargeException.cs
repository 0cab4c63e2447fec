namespace Pipeline.Functions.Http;

/// <summary>A body went on past its limit.</summary>
public sealed class BodyTooLargeException : IOException
{
    public BodyTooLargeException()
        : base("The body is larger than its limit.")
    {
    }

    public BodyTooLargeException(string message)
        : base(message)
    {
    }

    public BodyTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
