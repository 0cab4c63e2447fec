namespace Pipeline.Testing.SendGrid;

/// <summary>How a connection fails: before anything is answered, within the answer's body, or by silence before or within it.</summary>
public enum FakeFault
{
    None,
    Reset,
    ResetInBody,
    Silence,
    SilenceInBody,
}
