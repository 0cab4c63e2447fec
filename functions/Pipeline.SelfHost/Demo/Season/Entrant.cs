using Pipeline.Core.Programmes;

namespace Pipeline.SelfHost.Demo.Season;

/// <summary>
/// A participant of the generated season: its contacts by channel, those in which would-buy is left blank, and how good it is
/// (thousandths of a standard deviation from the middle of the field).
/// </summary>
internal sealed record Entrant(int Index, Participant Participant, ChannelCounts Dialogues, ChannelCounts Blanks, int Quality, bool IsWinner)
{
    public int Contacts => Dialogues.Total;
}
