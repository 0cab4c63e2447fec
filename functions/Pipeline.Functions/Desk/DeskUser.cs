namespace Pipeline.Functions.Desk;

/// <summary>Somebody signed in. `Name` is kept with every decision; `Session` is what the proofs of this sign-in are made of.</summary>
public sealed record DeskUser(string Name, DeskRole Role, string Session);
