using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Evaluations;

namespace Pipeline.Testing.Builders;

/// <summary>An evaluation as a store takes it, approved, with its day in Oslo; its content hash follows the content.</summary>
public sealed class StoredEvaluationBuilder(EvaluationBuilder evaluation)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private EvaluationState state = EvaluationState.Approved;
    private string[] flags = [];
    private byte[]? raw;

    public StoredEvaluationBuilder In(EvaluationState value)
    {
        state = value;
        return this;
    }

    public StoredEvaluationBuilder Flagged(params string[] value)
    {
        flags = value;
        return this;
    }

    public StoredEvaluationBuilder SentAs(byte[] value)
    {
        raw = value;
        return this;
    }

    public StoredEvaluation Build()
    {
        var built = evaluation.Build();
        var content = string.Join('\n', [
            built.Id, built.Channel, built.OccurredAt.ToString("O", CultureInfo.InvariantCulture), built.Shopper,
            WireNames.Of(built.Responder), WireNames.Of(built.Outcome), built.WaitSeconds?.ToString(CultureInfo.InvariantCulture),
            .. built.Answers.Concat(built.Comments).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"),
        ]);
        var bytes = Encoding.UTF8.GetBytes(content);
        return new StoredEvaluation(
            built,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(built.OccurredAt, Oslo).DateTime),
            state,
            flags,
            1,
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            built.OccurredAt.AddHours(2),
            "api",
            raw ?? bytes);
    }
}
