using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Tests.Desk;

public sealed class JsonLinesTests
{
    private const string Text = """
        {
          "id": "x",
          "list": [
            { "a/b": 1 },
            { "æ": [ 1,
              2 ] }
          ]
        }
        """;

    [Theory]
    [InlineData("/id", 2)]
    [InlineData("/list", 3)]
    [InlineData("/list/0/a~1b", 4)]
    [InlineData("/list/1/æ/1", 6)]
    public void What_a_pointer_names_stands_on_a_line(string pointer, int line) => JsonLines.Of(Text).LineOf(pointer).ShouldBe(line);

    [Fact]
    public void Something_missing_is_told_of_at_what_should_hold_it() => JsonLines.Of(Text).LineOf("/list/1/name").ShouldBe(5);

    [Fact]
    public void The_whole_document_and_what_a_malformed_one_does_not_reach_have_no_line()
    {
        JsonLines.Of(Text).LineOf("").ShouldBeNull();
        JsonLines.Of("{ \"a\": 1,\n oops").LineOf("/b/c").ShouldBeNull();
    }
}
