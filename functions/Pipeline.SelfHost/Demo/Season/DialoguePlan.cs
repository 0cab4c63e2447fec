namespace Pipeline.SelfHost.Demo.Season;

/// <summary>How many participants are contacted in the same way, and the contacts of each by channel.</summary>
public sealed record DialoguePlan(int Participants, ChannelCounts Dialogues);
