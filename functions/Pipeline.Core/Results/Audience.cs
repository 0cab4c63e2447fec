namespace Pipeline.Core.Results;

/// <summary>Whom a measure is for. A text prints no figure for the project leader, and no participant sees one.</summary>
public enum Audience
{
    Everybody,
    ProjectLeader,
}
