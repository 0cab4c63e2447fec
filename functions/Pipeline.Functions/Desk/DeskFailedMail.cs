namespace Pipeline.Functions.Desk;

/// <summary>A mail to a contact that did not arrive, and the period that it tells of.</summary>
public sealed record DeskFailedMail(string Period, bool HasPage, DeskDelivery Mail);
