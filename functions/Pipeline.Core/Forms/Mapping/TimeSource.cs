namespace Pipeline.Core.Forms.Mapping;

/// <summary>
/// When the dialogue took place: a question's or hidden value's date or time, completed by a question with the time of day; blank or absent, the moment
/// the form was sent, if the mapping allows that.
/// </summary>
public sealed record TimeSource(ValueSource? Day, ValueSource? TimeOfDay, bool FallsBack, string Pointer);
