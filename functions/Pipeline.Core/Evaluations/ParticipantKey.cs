namespace Pipeline.Core.Evaluations;

/// <summary>A participant of a programme; all of its evaluations live and change together.</summary>
public readonly record struct ParticipantKey(string Programme, string Participant);
