namespace Pipeline.Core.Programmes;

/// <summary>Scored: options with points. Unscored: options without. Scale: whole numbers. Nps: 0 to 10.</summary>
public enum QuestionKind
{
    Scored,
    Unscored,
    Scale,
    Nps,
}
