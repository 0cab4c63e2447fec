namespace Pipeline.Core.Templates;

/// <summary>A text that cannot be written because its template is at fault, not the data. The message says where and why.</summary>
public abstract class UnwritableTextException : Exception
{
    protected UnwritableTextException()
    {
    }

    protected UnwritableTextException(string message)
        : base(message)
    {
    }

    protected UnwritableTextException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
