using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using CsCheck;
using Pipeline.Adapters.Tables;

namespace Pipeline.Adapters.Tests.Tables;

/// <summary>
/// Rows at and around every documented limit, judged by a second reading of the documentation that shares nothing with the guard. `GUARD_ROWS` says how many are
/// made.
/// </summary>
public sealed class StorageRulesPropertyTests
{
    private const long Rows = 20_000;

    private static readonly Gen<string> Key = Gen.OneOf(
        Gen.String[Gen.Char['a', 'z'], 0, 20], Gen.String[Gen.OneOf(Gen.Char["/\\#?%'+~ æ世"], Gen.Char['\u0000', '\u00A0'], Gen.Char['\uD700', '\uE000'], Gen.Char['a', 'z']), 0, 8],
        Gen.Int[510, 514].Select(length => new string('k', length)), Gen.Const("🍺"), Gen.Const("\uDF7A\uD83C"));

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char['A', 'Z'], 1, 8], Gen.String[Gen.OneOf(Gen.Char["aÆ_1-. \n\u0301\u200D\u2163世"], Gen.Char['a', 'c']), 1, 5],
        Gen.Int[254, 257].Select(length => new string('n', length)), Gen.Const("1a"), Gen.Const("odata.etag"), Gen.Const("RowKey"));

    private static readonly Gen<object?> Value = Gen.OneOf(
        Gen.Int[32_766, 32_770].Select(length => (object?)new string('x', length)), Gen.Int[65_534, 65_538].Select(length => (object?)new byte[length]),
        Gen.Int[0, 40].Select(length => (object?)new string('ø', length)), Gen.Int.Select(number => (object?)number), Gen.Long.Select(number => (object?)number), Gen.Bool.Select(flag => (object?)flag),
        Gen.Double.Select(number => (object?)number), Gen.Const((object?)double.NaN), Gen.Const((object?)null),
        Gen.Long[FirstInstant - 2, FirstInstant + 2].Select(ticks => (object?)new DateTimeOffset(ticks, TimeSpan.Zero)), Gen.Const((object?)DateTimeOffset.MaxValue), Gen.Const((object?)DateTimeOffset.MinValue),
        Gen.Const((object?)1.5m), Gen.Const((object?)DateTime.UnixEpoch), Gen.Const((object?)DayOfWeek.Monday), Gen.Const((object?)TimeSpan.Zero), Gen.Const((object?)(short)1), Gen.Const((object?)new Guid(1, 2, 3, new byte[8])));

    /// <summary>Few properties of any kind, or as many as a row may have and some more, or enough large ones for a mebibyte.</summary>
    private static readonly Gen<TableEntity> Row = Gen.Select(
        Key, Key,
        Gen.Frequency(
            (20, Gen.Select(Name, Value).Array[0, 4]),
            (1, Gen.Int[250, 254].Select(count => Enumerable.Range(0, count).Select(number => ($"P{number}", (object?)1)).ToArray())),
            (1, Gen.Select(Gen.Int[14, 16], Gen.Int[32_000, 32_768]).Select((count, length) => Enumerable.Range(0, count).Select(number => ($"P{number}", (object?)new string('x', length))).ToArray()))),
        (partition, row, properties) =>
        {
            var entity = new TableEntity(partition, row);
            foreach (var (name, value) in properties.Where(each => each.Item1 != "RowKey")) entity[name] = value;
            return entity;
        });

    private static long FirstInstant => new DateTime(1601, 1, 1).Ticks;

    private static long Count => Environment.GetEnvironmentVariable("GUARD_ROWS") is { Length: > 0 } rows ? long.Parse(rows, CultureInfo.InvariantCulture) : Rows;

    [Fact]
    public void The_guard_takes_a_row_when_the_documented_service_would_and_refuses_it_when_not()
    {
        var (taken, refused) = (0L, 0L);
        Row.Sample(row =>
        {
            var passes = Passes(row);
            if (passes) Interlocked.Increment(ref taken);
            else Interlocked.Increment(ref refused);
            return passes == IsAllowed(row);
        }, iter: Count, print: Show);

        Math.Min(taken, refused).ShouldBeGreaterThan(Count / 20);
    }

    [Fact]
    public void Any_id_whatever_its_script_becomes_a_key_that_is_allowed_and_comes_back_or_is_too_long() => Gen.Int[0, 0x10FFFF].Where(code => code is < 0xD800 or > 0xDFFF).Array[1, 128]
        .Select(codes => string.Concat(codes.Select(char.ConvertFromUtf32)))
        .Sample(id =>
        {
            string[] keys = [TableKeys.Evaluation(DateOnly.MaxValue, id), TableKeys.Identity(id), TableKeys.History(id, 9_999)];
            var isRead = TableKeys.Split(keys[0])[2] == id && TableKeys.Split(keys[1])[1] == id && TableKeys.Split(keys[2])[1] == id;
            return isRead && keys.All(key => key.Length > StorageRules.MaxKeyLength || IsAllowed(new TableEntity("p", key)));
        }, iter: Count / 2);

    private static bool Passes(TableEntity row)
    {
        try
        {
            StorageRules.Check(row);
            return true;
        }
        catch (StorageRuleException)
        {
            return false;
        }
    }

    /// <summary>The page "Understanding the Table service data model", sentence by sentence; types that come back as others are forbidden here.</summary>
    private static bool IsAllowed(TableEntity row)
    {
        var own = row.Where(each => each.Value is not null && each.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")).ToList();
        return IsKey(row.PartitionKey) && IsKey(row.RowKey) && own.Count <= 252 && own.All(each => IsName(each.Key) && IsValue(each.Value)) && Size(row, own) <= 1_048_576;
    }

    private static bool IsKey(string key) =>
        key.Length * 2 <= 1_024 && !key.Any(each => each is '/' or '\\' or '#' or '?' or <= '\u001F' or (>= '\u007F' and <= '\u009F')) && IsWhole(key);

    /// <summary>Halves of surrogate pairs do not survive UTF-8.</summary>
    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static bool IsName(string name)
    {
        if (name.Length is 0 or > 255) return false;
        return name.Select((each, at) => CharUnicodeInfo.GetUnicodeCategory(each) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
            UnicodeCategory.ConnectorPunctuation => at > 0 || each == '_',
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format => at > 0,
            _ => false,
        }).All(isPart => isPart);
    }

    private static bool IsValue(object value) => value switch
    {
        string text => Encoding.Unicode.GetByteCount(text) <= 65_536,
        byte[] bytes => bytes.Length <= 65_536,
        DateTimeOffset at => at.UtcDateTime.Year >= 1601,
        int or long or bool or double or Guid => true,
        _ => false,
    };

    private static long Size(TableEntity row, IEnumerable<KeyValuePair<string, object>> own) =>
        4 + ((row.PartitionKey.Length + row.RowKey.Length) * 2L) + own.Sum(each => 8 + (each.Key.Length * 2L) + each.Value switch
        {
            string text => (text.Length * 2L) + 4,
            byte[] bytes => bytes.Length + 4,
            int => 4,
            bool => 1,
            Guid => 16,
            _ => 8,
        });

    private static string Show(TableEntity row) => $"'{row.PartitionKey}' '{row.RowKey}' {string.Join(", ", row.Select(each => $"{each.Key}: {each.Value?.GetType().Name}"))}";
}
