namespace Pipeline.Core.Delivery.Mailings;

/// <summary>The message that asks for a mailing's next step. It names the mailing and nothing else; what to do is read from the table of mailings.</summary>
public sealed record MailStep(string Programme, string Period, string Kind);
