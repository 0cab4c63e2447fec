using Pipeline.Core.Programmes;
using Pipeline.Core.Results.Measures;

namespace Pipeline.Core.Results.Comparisons;

/// <summary>
/// One measurand now and in the comparable period before: the two samples of a slice where like can be compared with like, else the reason in
/// words why not.
/// </summary>
internal sealed class Since
{
    private readonly Measurand now;
    private readonly Measurand? before;
    private readonly string? reason;
    private readonly PeriodTallies tallies;
    private readonly PeriodTallies? earlier;
    private readonly Rules rules;

    private Since(Measurand now, Measurand? before, string? reason, PeriodTallies tallies, PeriodTallies? earlier)
    {
        (this.now, this.before, this.reason, this.tallies, this.earlier) = (now, before, reason, tallies, earlier);
        rules = tallies.Layout.Programme.Rules;
    }

    public Measurand Measurand => now;

    public static Since OfTotal(MeasureSources sources)
    {
        var reason = sources.Earlier is not { } earlier ? SuppressionReason.NoEarlierPeriod
            : LikeWithLike.HasSameTotal(sources.Programme, earlier.Programme) ? null
            : SuppressionReason.OtherTotal;
        return new Since(Measurand.TotalOfAll, Measurand.TotalOfAll, reason, sources.Tallies, sources.EarlierTallies);
    }

    public static Since OfQuestion(Measurand question, MeasureSources sources)
    {
        var (programme, layout) = (sources.Earlier?.Programme, sources.EarlierTallies?.Layout);
        var here = sources.Programme.FindQuestion(question.Id)!;
        var there = programme?.FindQuestion(question.Id);
        var reason = there is null
            ? here.Introduced is not null || programme is not null ? SuppressionReason.FirstTimeAsked : SuppressionReason.NoEarlierPeriod
            : LikeWithLike.IsSame(here, there) ? null
            : SuppressionReason.OtherVersion;
        var before = there is null ? null : Measurand.Question(layout!.Question(there.Id), layout);
        return new Since(question, before, reason, sources.Tallies, sources.EarlierTallies);
    }

    /// <summary>Null when the slice has nothing to compare; `Reason` is why two samples that exist must not be compared.</summary>
    public SinceReading? Read(Slice slice)
    {
        var current = now.ValuesOf(tallies.Of(slice));
        if (current.N == 0) return null;
        if (reason is not null) return slice == default ? new SinceReading(new SamplePair(current, current), reason) : null;
        if (!Knows(slice)) return null;
        var past = before!.ValuesOf(earlier!.Of(slice));
        if (past.N == 0) return null;
        return new SinceReading(new SamplePair(past, current), WhyNot(slice, Math.Min(current.N, past.N)));
    }

    private string? WhyNot(Slice slice, long fewest)
    {
        if (slice.SinglesOut && fewest < rules.MinimumShown) return SuppressionReason.FewerThan(rules.MinimumShown);
        var channels = tallies.Layout.Programme.Channels.Select(channel => channel.Id).Union(earlier!.Layout.Programme.Channels.Select(channel => channel.Id));
        return slice.Channel is not null || ChannelMix.IsAlike(
            ChannelMix.Of(slice, channels, now, tallies), ChannelMix.Of(slice, channels, before!, earlier))
            ? null
            : SuppressionReason.OtherMix;
    }

    private bool Knows(Slice slice)
    {
        var programme = earlier!.Layout.Programme;
        return (slice.Participant is null || programme.FindParticipant(slice.Participant) is not null)
            && (slice.Class is null || programme.Classes.Any(each => each.Id == slice.Class))
            && (slice.Channel is null || programme.FindChannel(slice.Channel) is not null);
    }
}
