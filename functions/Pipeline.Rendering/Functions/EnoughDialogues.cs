namespace Pipeline.Rendering.Functions;

/// <summary>How many dialogues a text needs before it calls one thing clearly different from, or better than, another.</summary>
internal static class EnoughDialogues
{
    public const int ToJudge = 15;

    public const int ToJudgeAChannel = 8;
}
