using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Periods;
using Pipeline.Core.Programmes;
using Pipeline.Core.Tallies;

namespace Pipeline.Core.Results;

/// <summary>A period's counts with those of the period it is compared with, and the hash of everything its figures depend on.</summary>
internal sealed record CountedPeriod(
    KnownProgramme Known, PeriodId Period, Phase Phase, IReadOnlyDictionary<string, Tally> Tallies, EarlierPeriod? Earlier)
{
    /// <summary>Another number here has every kept result computed again: the figures of a period have changed.</summary>
    private const string FiguresVersion = "results-2";

    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes($"{FiguresVersion} {Known.DefinitionHash} {Period} {Phase}\n"));
            Append(hash, Tallies);
            if (Earlier is null) return Convert.ToHexStringLower(hash.GetHashAndReset());
            hash.AppendData(Encoding.UTF8.GetBytes($"since {Earlier.Programme.Id} {Earlier.Period}\n"));
            Append(hash, Earlier.Tallies);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    public FigureBook Book() => new(Known.Programme, Tallies, Phase, Earlier);

    private static void Append(IncrementalHash hash, IReadOnlyDictionary<string, Tally> tallies)
    {
        foreach (var (participant, tally) in tallies)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{participant}\n"));
            hash.AppendData(TallyCodec.Write(tally));
        }
    }
}
