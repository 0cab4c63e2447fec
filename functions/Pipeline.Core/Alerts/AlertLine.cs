using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Alerts;

/// <summary>How many dialogues of some days scored badly; the channel is null when it is not said.</summary>
public sealed record AlertLine(DayRange Days, Channel? Channel, int Dialogues);
