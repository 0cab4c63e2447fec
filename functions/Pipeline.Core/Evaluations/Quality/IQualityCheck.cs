using Pipeline.Core.Programmes;

namespace Pipeline.Core.Evaluations.Quality;

/// <summary>Looks at one evaluation for one kind of trouble. `others` are all other evaluations of the same shopper; none when nobody is named.</summary>
public interface IQualityCheck
{
    QualityFlag? Look(Programme programme, StoredEvaluation stored, IReadOnlyList<StoredEvaluation> others);
}
