using Pipeline.Core.Templates;

namespace Pipeline.Rendering.Templates;

/// <summary>A template that cannot be rendered; the message names the template, the line and what is wrong. The template is at fault, not the data.</summary>
public sealed class TemplateException : UnwritableTextException
{
    public TemplateException()
        : this(new TemplateFault("", 0, 0, "the template cannot be rendered"))
    {
    }

    public TemplateException(string message)
        : this(new TemplateFault("", 0, 0, message))
    {
    }

    public TemplateException(string message, Exception innerException)
        : this(new TemplateFault("", 0, 0, message), innerException)
    {
    }

    public TemplateException(TemplateFault fault, Exception? inner = null)
        : base(fault.ToString(), inner) => Fault = fault;

    public TemplateFault Fault { get; }
}
