namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// The participant whose total is strictly the highest: its plan (a position in the shape's plans) and in how many of its dialogues
/// welcome, valued and would-buy are each answered "no".
/// </summary>
public sealed record WinnerShape(string Participant, int Plan, int Noes);
