using Pipeline.Core.Evaluations;
using Pipeline.Core.Links;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Filling;

/// <summary>What somebody who opens a link meets: its programme and participant, what was sent by it before (null: nothing), and whether answers are still taken.</summary>
public sealed record FormVisit(Programme Programme, Participant Participant, ShopperLink Link, StoredEvaluation? Sent, bool TakesAnswers);
