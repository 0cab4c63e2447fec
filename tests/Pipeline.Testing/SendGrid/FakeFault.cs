namespace Pipeline.Testing.SendGrid;

/// <summary>How a connection fails: before anything is answered, within the answer's body, by silence before or within it, or within a body that never ends, byte by byte.</summary>
public enum FakeFault
{
    None,
    Reset,
    ResetInBody,
    Silence,
    SilenceInBody,
    Drip,
}
