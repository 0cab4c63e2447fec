using Pipeline.Core.Forms;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Erasures;

/// <summary>Erases from every place and then reads every place anew. What came in meanwhile has it start again.</summary>
public sealed class ErasureRun(IPersonalPlaces places, IProgrammeStore definitions, ProgrammeCatalogue programmes, IFormStore forms, CountDays counts)
{
    private const int Attempts = 3;

    public async Task<ErasureProof> RunAsync(string programme, IReadOnlyList<ErasureTarget> targets, CancellationToken cancellationToken)
    {
        var erasure = new Erasure(programme, await FormsAsync(programme, cancellationToken), targets);
        var changed = places.Names.ToDictionary(place => place, _ => 0, StringComparer.Ordinal);
        for (var attempt = 1; ; attempt++)
        {
            // First, so that nobody is written to any more while the other places are worked through.
            await EraseDefinitionAsync(erasure, cancellationToken);
            foreach (var place in places.Names) changed[place] += (await places.EraseAsync(place, erasure, cancellationToken)).Found;
            await RecountAsync(programme, targets, cancellationToken);

            var proof = await ProveAsync(erasure, changed, cancellationToken);
            if (proof.Left == 0 || attempt == Attempts) return proof;
        }
    }

    /// <summary>The forms whose definitions name the programme, also those that can no longer be read.</summary>
    public async Task<IReadOnlyList<string>> FormsAsync(string programme, CancellationToken cancellationToken)
    {
        var mine = new List<string>();
        foreach (var form in await forms.ListAsync(cancellationToken))
            if (await forms.FindAsync(form, cancellationToken) is { } bytes && FormProgramme.Of(bytes) == programme) mine.Add(form);
        return mine;
    }

    private async Task EraseDefinitionAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        if (await definitions.FindAsync(erasure.Programme, cancellationToken) is not { } bytes) return;
        if (DefinitionErasure.Rewrite(bytes, erasure) is (true, var without)) await definitions.PutAsync(erasure.Programme, without, cancellationToken);
    }

    /// <summary>Tallies name shoppers; those of the days that were changed are counted again under the pseudonym.</summary>
    private async Task RecountAsync(string programme, IReadOnlyList<ErasureTarget> targets, CancellationToken cancellationToken)
    {
        if (targets.All(target => target.Kind != ErasureKind.Shopper) || await programmes.FindAsync(programme, cancellationToken) is not { } known) return;
        await counts.CountAsync(known, PeriodId.Season.Within(known.Programme.Season)!.Value, cancellationToken);
    }

    private async Task<ErasureProof> ProveAsync(Erasure erasure, Dictionary<string, int> changed, CancellationToken cancellationToken)
    {
        var proofs = new List<PlaceProof>();
        foreach (var place in places.Names)
        {
            var (looked, left) = await places.LookAsync(place, erasure, cancellationToken);
            proofs.Add(new(place, looked, changed[place], left));
        }

        return new(proofs);
    }
}
