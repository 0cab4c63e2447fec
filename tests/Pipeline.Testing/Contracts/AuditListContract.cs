using Pipeline.Core.Audit;
using Shouldly;
using Xunit;

namespace Pipeline.Testing.Contracts;

/// <summary>What every audit list does.</summary>
public abstract class AuditListContract
{
    private static readonly DateTimeOffset Morning = new(2026, 2, 3, 8, 0, 0, TimeSpan.Zero);

    protected abstract IAuditList List { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_entries_come_first()
    {
        foreach (var minute in new[] { 1, 3, 2 }) await List.AddAsync(Entry(minute), Cancellation);

        (await List.ReadAsync(100, Cancellation)).Where(entry => entry.At < Morning.AddMinutes(30)).ShouldBe([Entry(3), Entry(2), Entry(1)]);
    }

    [Fact]
    public async Task No_more_are_read_than_are_asked_for()
    {
        foreach (var minute in new[] { 40, 41, 42 }) await List.AddAsync(Entry(minute), Cancellation);

        (await List.ReadAsync(2, Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_entries_of_the_same_instant_are_both_kept()
    {
        var at = Entry(30);
        await List.AddAsync(at, Cancellation);
        await List.AddAsync(at with { By = "Ola" }, Cancellation);

        (await List.ReadAsync(100, Cancellation)).Count(entry => entry.At == at.At).ShouldBe(2);
    }

    [Fact]
    public async Task Entries_of_before_an_instant_are_deleted_and_those_of_the_instant_stay()
    {
        var longAgo = Morning.AddYears(-20);
        foreach (var days in new[] { -2, -1, 0 }) await List.AddAsync(Entry(50) with { At = longAgo.AddDays(days) }, Cancellation);

        (await List.DeleteAsync(longAgo, Cancellation)).ShouldBe(2);

        (await List.ReadAsync(1000, Cancellation)).Where(entry => entry.At < Morning.AddYears(-10)).ShouldBe([Entry(50) with { At = longAgo }]);
        (await List.DeleteAsync(longAgo, Cancellation)).ShouldBe(0);
        (await List.DeleteAsync(longAgo.AddTicks(1), Cancellation)).ShouldBe(1);
    }

    private static AuditEntry Entry(int minute) => new(Morning.AddMinutes(minute), "Maja", "editor", $"POST /desk/award/drafts/result/approve {minute}");
}
