namespace Pipeline.Core.Appeals;

/// <summary>What an appeal says is wrong with an evaluation.</summary>
public enum AppealKind
{
    EvaluatorError,
    Rescore,
    DataError,
    Other,
}
