namespace Pipeline.Core.Programmes;

/// <summary>
/// A way to contact a participant; `Dialogues` is the plural used in text ("telefonhenvendelser"). `WaitLimit` is after how many seconds a
/// shopper gives up, null when the programme does not say.
/// </summary>
public sealed record Channel(string Id, LocalText Name, LocalText Dialogues, int? WaitLimit = null);
