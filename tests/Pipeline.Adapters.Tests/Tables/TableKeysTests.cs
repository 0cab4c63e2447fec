using CsCheck;
using Pipeline.Adapters.Tables;

namespace Pipeline.Adapters.Tests.Tables;

public sealed class TableKeysTests
{
    private const string Odd = "~!/\\#?%'\u007f\u0085\nø世";

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char[Odd]).Array[0, 128].Select(characters => new string(characters));

    [Fact]
    public void Parts_come_back_as_they_went_in() =>
        Gen.Select(Text, Text, Text).Sample((one, two, three) => TableKeys.Split(TableKeys.Join(one, two, three)).SequenceEqual([one, two, three]));

    [Fact]
    public void Different_parts_never_share_a_key() =>
        Gen.Select(Text, Text, Text, Text).Sample((a, b, c, d) => (a == c && b == d) == (TableKeys.Join(a, b) == TableKeys.Join(c, d)));

    [Fact]
    public void No_part_breaks_a_rule_of_keys() => Text.Sample(text =>
    {
        var key = TableKeys.Join(text);
        return key.Length <= StorageRules.MaxKeyLength
            && !key.Any(character => char.IsControl(character) || character is '/' or '\\' or '#' or '?' or '%' or '~');
    });

    [Fact]
    public void Every_key_of_an_evaluation_fits_when_all_128_characters_are_escaped()
    {
        var id = new string('/', 128);

        string[] keys = [TableKeys.Evaluation(DateOnly.MaxValue, id), TableKeys.Identity(id), TableKeys.History(id, 9999)];

        keys.ShouldAllBe(key => key.Length <= StorageRules.MaxKeyLength);
    }

    [Fact]
    public void Keys_are_what_the_table_is_documented_to_hold()
    {
        var day = new DateOnly(2026, 1, 14);

        TableKeys.Of(new("eksempelprisen-2026", "nordlys-kraft")).ShouldBe("eksempelprisen-2026~nordlys-kraft");
        TableKeys.Evaluation(day, "resp/1").ShouldBe("e~20260114~resp!2f1");
        TableKeys.Identity("a~b!").ShouldBe("i~a!7eb!21");
        TableKeys.History("resp-1", 2).ShouldBe("h~resp-1~0002");
        TableKeys.Mark(day).ShouldBe("d~20260114");
        TableKeys.Counted(day).ShouldBe("c~20260114");
    }

    [Fact]
    public void The_range_of_days_holds_every_id_of_its_last_day_and_none_of_the_next()
    {
        var (from, before) = TableKeys.Evaluations(new(2026, 1, 30), new(2026, 1, 31));

        string.CompareOrdinal(TableKeys.Evaluation(new(2026, 1, 30), ""), from).ShouldBeGreaterThan(0);
        string.CompareOrdinal(TableKeys.Evaluation(new(2026, 1, 31), "\uffee"), before).ShouldBeLessThan(0);
        string.CompareOrdinal(TableKeys.Evaluation(new(2026, 2, 1), ""), before).ShouldBeGreaterThanOrEqualTo(0);
    }
}
