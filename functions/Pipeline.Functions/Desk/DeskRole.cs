namespace Pipeline.Functions.Desk;

/// <summary>What somebody may do at the desk; each role may also do what those before it may.</summary>
public enum DeskRole
{
    /// <summary>Texts and quotes.</summary>
    Editor,

    /// <summary>Evaluations, quarantine, appeals, mails and periods.</summary>
    ProjectLeader,

    /// <summary>Definitions and links.</summary>
    Admin,
}
