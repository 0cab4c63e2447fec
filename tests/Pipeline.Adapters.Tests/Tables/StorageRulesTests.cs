using Azure.Data.Tables;
using CsCheck;
using Pipeline.Adapters.Tables;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class StorageRulesTests
{
    public static TheoryData<string, object> Values => new()
    {
        { "the text of Value has 32769", new string('x', 32_769) },
        { "Value has 65537 bytes", new byte[65_537] },
        { "Value is before 1601", new DateTimeOffset(1600, 12, 31, 23, 59, 59, TimeSpan.Zero) },
        { "Value is a Decimal", 1.5m },
        { "Value is a DayOfWeek", DayOfWeek.Monday },
        { "Value is a DateTime", DateTime.UnixEpoch },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_the_service_would_refuse_or_change_is_refused(string reason, object value) =>
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Row(("Value", value)))).Message.ShouldContain(reason);

    [Fact]
    public void Values_at_their_limits_pass() => StorageRules.Check(Row(
        ("Text", new string('ø', 32_768)),
        ("Bytes", new byte[65_536]),
        ("Date", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        ("Nothing", null),
        ("Æ_1", 1), ("Long", 1L), ("Flag", true), ("Double", 1.5)));

    [Theory]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a\n")]
    public void A_name_that_is_no_identifier_is_refused(string name) =>
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Row((name, 1)))).Message.ShouldContain("is no property name");

    [Fact]
    public void A_name_has_at_most_255_characters()
    {
        StorageRules.Check(Row((new string('a', 255), 1)));

        Should.Throw<StorageRuleException>(() => StorageRules.Check(Row((new string('a', 256), 1))));
    }

    [Fact]
    public void A_row_has_at_most_252_properties()
    {
        StorageRules.Check(Row([.. Enumerable.Range(0, 252).Select(number => ($"P{number}", (object?)1))]));

        Should.Throw<StorageRuleException>(() => StorageRules.Check(Row([.. Enumerable.Range(0, 253).Select(number => ($"P{number}", (object?)1))])))
            .Message.ShouldContain("253 properties");
    }

    [Fact]
    public void A_row_is_measured_in_UTF_16()
    {
        // 15 full texts of two bytes a character fit in a mebibyte, 16 do not.
        StorageRules.Check(Row([.. Enumerable.Range(0, 15).Select(number => ($"P{number}", (object?)new string('x', 32_768)))]));

        Should.Throw<StorageRuleException>(() => StorageRules.Check(Row([.. Enumerable.Range(0, 16).Select(number => ($"P{number}", (object?)new string('x', 32_768)))])))
            .Message.ShouldContain("more than 1048576");
    }

    [Fact]
    public void The_size_of_a_row_is_the_documented_formula() =>
        // 4 + 2 x (1 + 1) keys; 8 + 2 x 4 + 4 + 2 x 3 text; 8 + 2 x 5 + 4 + 3 bytes; 8 + 2 x 3 + 4 int; 8 + 2 x 4 + 1 flag
        StorageRules.SizeOf(Row(("Text", "abc"), ("Bytes", new byte[3]), ("Int", 1), ("Flag", true))).ShouldBe(8 + 26 + 25 + 18 + 17);

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public void A_key_with_a_forbidden_character_is_refused(string key)
    {
        Should.Throw<StorageRuleException>(() => StorageRules.Check(new TableEntity(key, "r")));
        Should.Throw<StorageRuleException>(() => StorageRules.Check(new TableEntity("p", key)));
    }

    [Fact]
    public void A_key_with_half_a_surrogate_pair_is_refused()
    {
        StorageRules.Check(new TableEntity("p", "🍺"));

        Should.Throw<StorageRuleException>(() => StorageRules.Check(new TableEntity("p", "🍺"[..1])));
        Should.Throw<StorageRuleException>(() => StorageRules.Check(new TableEntity("p", "🍺"[1..])));
    }

    [Fact]
    public void A_key_has_at_most_512_units()
    {
        StorageRules.Check(new TableEntity(new string('p', 512), new string('r', 512)));

        Should.Throw<StorageRuleException>(() => StorageRules.Check(new TableEntity(new string('p', 513), "r")));
        Should.Throw<StorageRuleException>(() => StorageRules.Check(new TableEntity("p", new string('r', 513))));
    }

    [Fact]
    public void A_transaction_has_1_to_100_operations()
    {
        StorageRules.Check(Transaction(Enumerable.Range(0, 100).Select(number => new TableEntity("p", $"r{number}"))));

        Should.Throw<StorageRuleException>(() => StorageRules.Check(Transaction(Enumerable.Range(0, 101).Select(number => new TableEntity("p", $"r{number}")))));
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Transaction([])));
    }

    [Fact]
    public void A_transaction_keeps_to_one_partition() =>
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Transaction([new("p", "r"), new("q", "s")]))).Message.ShouldContain("one partition");

    [Fact]
    public void A_transaction_takes_a_row_once() =>
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Transaction([new("p", "r"), new("p", "r")]))).Message.ShouldContain("twice");

    [Fact]
    public void A_transaction_has_at_most_4_mebibytes_as_base64()
    {
        TableEntity[] rows = [.. Enumerable.Range(0, 60).Select(number => new TableEntity("p", $"r{number}") { ["Bytes"] = new byte[60_000] })];

        StorageRules.Check(Transaction(rows[..50]));
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Transaction(rows))).Message.ShouldContain("more than 4194304");
    }

    [Fact]
    public void A_row_in_a_transaction_is_checked_too() =>
        Should.Throw<StorageRuleException>(() => StorageRules.Check(Transaction([new("p", "r"), new("p", "a/b")])));

    [Fact]
    public void Bytes_split_into_chunks_pass_and_come_back() => Gen.Int[0, 300_000].Sample(
        length =>
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            var row = new TableEntity("p", "r");
            Chunks.Write(row, "Tally", bytes);
            StorageRules.Check(row);
            return Chunks.Read(row, "Tally").SequenceEqual(bytes);
        },
        iter: 50);

    private static TableEntity Row(params (string Name, object? Value)[] properties)
    {
        var row = new TableEntity("p", "r");
        foreach (var (name, value) in properties) row[name] = value;
        return row;
    }

    private static List<TableTransactionAction> Transaction(IEnumerable<TableEntity> rows) =>
        [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row))];
}
