using Pipeline.Core.Tallies;

namespace Pipeline.Core.Programmes;

/// <summary>A programme as read from its definition, with where its counts lie and the SHA-256 of the definition's bytes.</summary>
public sealed record KnownProgramme(Programme Programme, TallyLayout Layout, string DefinitionHash);
