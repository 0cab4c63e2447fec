namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// Dialogues in which would-buy is left blank: their class, how many of its participants they are about, those participants' plan
/// (a position in the shape's plans), and the blanks of all of them together.
/// </summary>
public sealed record BlankShape(string Class, int Participants, int Plan, ChannelCounts Dialogues);
