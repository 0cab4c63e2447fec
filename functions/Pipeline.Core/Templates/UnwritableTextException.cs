namespace Pipeline.Core.Templates;

/// <summary>A text that cannot be written because its template is at fault, not the data. The message says where and why.</summary>
public class UnwritableTextException : Exception
{
    public UnwritableTextException()
    {
    }

    public UnwritableTextException(string message)
        : base(message)
    {
    }

    public UnwritableTextException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
