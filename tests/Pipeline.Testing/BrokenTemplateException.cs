using Pipeline.Core.Templates;

namespace Pipeline.Testing;

/// <summary>A template that a test has broken.</summary>
public sealed class BrokenTemplateException : UnwritableTextException
{
    public BrokenTemplateException()
        : this("a test has broken the template")
    {
    }

    public BrokenTemplateException(string message)
        : base(message)
    {
    }

    public BrokenTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
