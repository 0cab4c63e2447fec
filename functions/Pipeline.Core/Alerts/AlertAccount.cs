using Pipeline.Core.Delivery;

namespace Pipeline.Core.Alerts;

/// <summary>A batch, which dialogues it tells, and every mail of it.</summary>
public sealed record AlertAccount(AlertBatch Batch, IReadOnlyList<Alert> Alerts, IReadOnlyList<MailDelivery> Deliveries);
