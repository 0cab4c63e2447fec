using Pipeline.Core.Delivery;

namespace Pipeline.Functions.Desk;

/// <summary>A mail that did not arrive or whose fate is unknown, and the period that it tells of; of an alert that is its week.</summary>
public sealed record FailedMail(string Period, MailDelivery Delivery);
