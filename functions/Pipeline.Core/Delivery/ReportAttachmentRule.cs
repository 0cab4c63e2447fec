namespace Pipeline.Core.Delivery;

/// <summary>Whether mails about reports carry the report as PDF.</summary>
public sealed record ReportAttachmentRule(bool IsAttached);
