using Pipeline.Testing.Azurite;

namespace Pipeline.Functions.Tests.Costs;

/// <summary>What a stage asks of storage as it grows: `Fixed` always, `Participant` for each participant, `Evaluation` for each evaluation on a day of its own.</summary>
internal sealed record Coefficients(StorageOperations Fixed, StorageOperations Participant, StorageOperations Evaluation)
{
    /// <summary>From the same stage of two participants with two evaluations each, of four with two, and of two with four. Throws where it does not grow evenly.</summary>
    public static Coefficients Of(StorageOperations small, StorageOperations moreParticipants, StorageOperations moreEvaluations)
    {
        var evaluation = (moreEvaluations - small) / 4;
        var participant = (moreParticipants - small - (evaluation * 4)) / 2;
        return new(small - (participant * 2) - (evaluation * 4), participant, evaluation);
    }

    public static Coefficients operator +(Coefficients left, Coefficients right) =>
        new(left.Fixed + right.Fixed, left.Participant + right.Participant, left.Evaluation + right.Evaluation);

    public static Coefficients operator *(Coefficients coefficients, int times) =>
        new(coefficients.Fixed * times, coefficients.Participant * times, coefficients.Evaluation * times);

    public StorageOperations At(SeasonSize size) => Fixed + (Participant * size.Participants) + (Evaluation * (size.Participants * size.EvaluationsEach));
}
