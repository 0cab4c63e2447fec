using System.Text.Json;
using Pipeline.Core.Json;

namespace Pipeline.Core.Tests.Json;

public sealed class JsonDocumentsTests
{
    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("{\"a\":1,}", 1, 8)]
    [InlineData("{\"a\":1}}", 1, 8)]
    [InlineData("{\"a\":1} x", 1, 9)]
    [InlineData("{\r\n\"a\": tru\r\n}", 2, 9)]
    [InlineData("{\n  \"a\": 1,\n  b: 2\n}", 3, 3)]
    [InlineData("{\"æøå\": 1, b}", 1, 12)]
    [InlineData("{\"😀\": 1, b}", 1, 10)]
    [InlineData("[1,\n\n\n 02]", 4, 3)]
    [InlineData("// comment", 1, 1)]
    public void Malformed_JSON_is_told_with_line_and_column_counted_from_one(string json, int line, int column)
    {
        var reading = JsonDocuments.Parse(Fixture.Utf8(json));

        reading.Fault!.Pointer.ShouldBe("");
        reading.Fault.Detail.ShouldStartWith($"The JSON is malformed at line {line}, column {column}: ");
        reading.Fault.Detail.ShouldNotContain("BytePositionInLine");
        reading.Root.ValueKind.ShouldBe(JsonValueKind.Undefined);
    }

    [Fact]
    public void A_byte_order_mark_does_not_shift_the_column() =>
        JsonDocuments.Parse((byte[])[0xEF, 0xBB, 0xBF, .. "{x"u8]).Fault!.Detail.ShouldContain("line 1, column 2:");

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told_with_their_place() =>
        JsonDocuments.Parse((byte[])[.. "{\n\"a\":\"ok \u00e6 "u8, 0xE6, .. "\"}"u8]).Fault!.Detail.ShouldContain("line 2, column 11: The bytes are not UTF-8");

    [Theory]
    [InlineData("""{"a":"x\ud83d"}""", 6)]
    [InlineData("""{"a":"\ud83dx\ude00"}""", 6)]
    [InlineData("""{"a":"\ude00"}""", 6)]
    [InlineData("""{"a":"\ud83d\ud83d"}""", 6)]
    [InlineData("""{"\ud83d":1}""", 2)]
    public void Half_a_surrogate_pair_is_told_with_its_place(string json, int column) =>
        JsonDocuments.Parse(Fixture.Utf8(json)).Fault!.Detail.ShouldBe(
            $"The JSON is malformed at line 1, column {column}: The text has one half of a surrogate pair; send the whole character or leave it out.");

    [Theory]
    [InlineData("""{"a":"\ud83d\ude00 \\ud83d \" \n \u00e6"}""")]
    [InlineData("""{"a":"😀"}""")]
    public void Whole_characters_are_read_however_they_are_escaped(string json)
    {
        var reading = JsonDocuments.Parse(Fixture.Utf8(json));

        reading.Fault.ShouldBeNull();
        reading.Root.GetProperty("a").GetString()!.ShouldStartWith("😀");
    }

    [Fact]
    public void JSON_ten_thousand_levels_deep_is_a_fault()
    {
        var json = Fixture.Utf8(new string('[', 10_000) + new string(']', 10_000));

        JsonDocuments.Parse(json).Fault!.Detail.ShouldContain("line 1, column 65:");
    }
}
