using Pipeline.Core.Templates;

namespace Pipeline.Core.Delivery;

/// <summary>What a template made of a mail, or its failure, which is of that mail alone and does not stop the others.</summary>
internal static class WrittenMail
{
    public static (MailContent? Content, MailDecision.Fail? Fault) Of(Func<MailContent> write)
    {
        try
        {
            return (write(), null);
        }
        catch (UnwritableTextException template)
        {
            return (null, new($"The mail cannot be written. {template.Message}", DeliveryCause.UnwritableText));
        }
    }
}
