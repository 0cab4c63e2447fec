namespace Pipeline.Functions.Desk;

/// <summary>A question of an evaluation with what was answered; `Points` such as "1/2" where there are any. An answer that is missing where one was due is null.</summary>
public sealed record DeskAnswer(string Area, string Question, string? Answer, string? Points, bool Due);
