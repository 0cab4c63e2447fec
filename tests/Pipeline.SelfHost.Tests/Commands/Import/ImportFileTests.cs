using Pipeline.SelfHost.Commands.Import;
using Pipeline.SelfHost.Hosting;
using Pipeline.SelfHost.Tests.Support;

namespace Pipeline.SelfHost.Tests.Commands.Import;

public sealed class ImportFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Lines_that_name_the_programme_go_as_they_are()
    {
        var part = (await ReadAsync("a.ndjson", "{ \"id\":\"1\", \"programme\":\"p\" }\n\n{\"id\":\"2\",\"programme\":\"p\"}\n")).ShouldHaveSingleItem();

        part.Text.ShouldBe("{ \"id\":\"1\", \"programme\":\"p\" }\n\n{\"id\":\"2\",\"programme\":\"p\"}\n");
        (part.MediaType, part.Items, part.LineInFile(3)).ShouldBe(("application/x-ndjson", 2, 3));
    }

    [Theory]
    [InlineData("{\"id\":\"1\"}", "{\"programme\":\"p\",\"id\":\"1\"}\n")]
    [InlineData(" { }", " {\"programme\":\"p\" }\n")]
    [InlineData("no json", "no json\n")]
    [InlineData("[1]", "[1]\n")]
    public async Task A_line_without_a_programme_gets_it_and_what_is_no_object_is_left_to_the_door(string line, string sent)
    {
        (await ReadAsync("a.ndjson", line)).ShouldHaveSingleItem().Text.ShouldBe(sent);
    }

    [Fact]
    public async Task A_line_of_another_programme_is_refused_and_the_lines_behind_it_keep_their_numbers()
    {
        var parts = await ReadAsync("a.ndjson", "{\"id\":\"1\"}\n{\"id\":\"2\",\"programme\":\"q\"}\n{\"id\":\"3\"}");

        parts.Count.ShouldBe(3);
        parts[1].Refused.ShouldBe(new ImportFault(2, "2", "/programme", "is 'q', but the file is imported for 'p'"));
        parts[2].Text.ShouldBe("{\"programme\":\"p\",\"id\":\"3\"}\n");
        parts[2].LineInFile(1).ShouldBe(3);
    }

    [Theory]
    [InlineData(".ndjson", 0)]
    [InlineData(".csv", 1)]
    public async Task A_long_file_goes_in_parts_that_know_their_lines(string extension, int heading)
    {
        var lines = Enumerable.Range(1, 2500).Select(number => heading == 1 ? $"{number},p" : $$"""{"id":"{{number}}","programme":"p"}""");

        var parts = await ReadAsync($"a{extension}", string.Join('\n', lines.Prepend("id,programme").Skip(1 - heading)));

        parts.Select(part => part.Items).ShouldBe([1000, 1000, 500]);
        foreach (var part in parts)
        {
            var sent = part.Text.Split('\n');
            var number = int.Parse(string.Concat(sent[heading].Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            part.LineInFile(heading + 1).ShouldBe(number + heading);
            if (heading == 1) sent[0].ShouldBe("id,programme");
        }
    }

    [Fact]
    public async Task A_json_file_is_one_evaluation_or_an_array_of_them()
    {
        var one = await ReadAsync("one.json", "{\n  \"id\": \"æ\",\n  \"programme\": \"p\"\n}");
        var many = await ReadAsync("many.json", " [ {\"id\":\"1\"},\n {\"id\":\"2\",\"programme\":\"q\"} ]");

        one.ShouldHaveSingleItem().Items.ShouldBe(1);
        one[0].Text.Count(sign => sign == '\n').ShouldBe(1);
        many[0].Text.ShouldBe("{\"programme\":\"p\",\"id\":\"1\"}\n");
        many[1].Refused!.Line.ShouldBe(2);
        ImportFile.Unit("many.json").ShouldBe("item");
    }

    [Theory]
    [InlineData("{\n \"id\": }", "line 2, byte 8")]
    [InlineData("[{},\n{]", "line 2")]
    public async Task A_json_file_that_is_none_is_a_sentence_with_the_place(string text, string place)
    {
        (await Should.ThrowAsync<CannotStartException>(() => ReadAsync("a.json", text))).Message.ShouldContain(place);
    }

    [Fact]
    public async Task A_csv_value_may_hold_line_ends_and_delimiters()
    {
        var parts = await ReadAsync("a.csv", "id;programme;comment:x\n1;p;\"two\nlines; \"\"quoted\"\"\"\n2;q;x\n3;p;y\n");

        parts[0].Text.ShouldBe("id;programme;comment:x\n1;p;\"two\nlines; \"\"quoted\"\"\"\n");
        parts[1].Refused.ShouldBe(new ImportFault(4, "2", "/programme", "is 'q', but the file is imported for 'p'"));
        parts[2].Text.ShouldBe("id;programme;comment:x\n3;p;y\n");
        parts[2].LineInFile(2).ShouldBe(5);
        parts[2].LineInFile(1).ShouldBe(1);
    }

    [Fact]
    public async Task A_csv_without_a_programme_column_gets_one()
    {
        (await ReadAsync("a.csv", "\uFEFFid,channel\r\n1,chat\r\n\r\n2,phone\r\n")).Select(part => part.Text).ShouldBe(
            ["id,channel,programme\n1,chat,p\n", "id,channel,programme\n2,phone,p\n"]);
    }

    [Fact]
    public async Task A_csv_without_a_record_is_left_to_the_door()
    {
        (await ReadAsync("a.csv", "id,programme\n")).ShouldHaveSingleItem().Text.ShouldBe("id,programme\n");
    }

    [Fact]
    public async Task Other_files_are_not_read()
    {
        (await Should.ThrowAsync<CannotStartException>(() => ReadAsync("a.xlsx", ""))).Message.ShouldBe(
            "'.xlsx' files are not read; give a .json, .ndjson or .csv file.");
    }

    private async Task<List<ImportPart>> ReadAsync(string name, string text)
    {
        var parts = new List<ImportPart>();
        await foreach (var part in ImportFile.ReadAsync(folder.Write(name, text), "p", TestContext.Current.CancellationToken)) parts.Add(part);
        return parts;
    }
}
