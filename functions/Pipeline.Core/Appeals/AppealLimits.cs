namespace Pipeline.Core.Appeals;

/// <summary>How much there may be of appeals. Lengths are in characters (UTF-16 code units).</summary>
public static class AppealLimits
{
    public const int Text = 4000;
    public const int Reason = 2000;
    public const int Name = 100;

    /// <summary>Open at a time for one participant: more is a conversation to have with the project leader.</summary>
    public const int OpenAtOnce = 10;

    /// <summary>Moves of one appeal; a row must hold them all.</summary>
    public const int Moves = 50;
}
