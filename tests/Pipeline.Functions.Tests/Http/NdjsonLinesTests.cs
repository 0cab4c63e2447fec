using System.Text;
using Pipeline.Functions.Http;

namespace Pipeline.Functions.Tests.Http;

public sealed class NdjsonLinesTests
{
    [Theory]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\nb\r\n", "1:a\r 2:b\r")]
    [InlineData("\n\n a \n\n", "3: a ")]
    [InlineData("\uFEFFa\n\uFEFFb", "1:a 2:\uFEFFb")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("0123456789\nb", "1:– 2:b")]
    [InlineData("01234567\nb", "1:01234567 2:b")]
    [InlineData("b\n0123456789", "1:b 2:–")]
    public async Task Lines_keep_their_numbers(string text, string expected) => (await LinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)))).ShouldBe(expected);

    [Fact]
    public async Task A_body_that_comes_byte_by_byte_has_the_same_lines() =>
        (await LinesAsync(new Trickle(Encoding.UTF8.GetBytes("ab\n0123456789\n\ncd")))).ShouldBe("1:ab 2:– 4:cd");

    private static async Task<string> LinesAsync(Stream stream)
    {
        var lines = new List<string>();
        await foreach (var (line, bytes) in NdjsonLines.ReadAsync(stream, 8, TestContext.Current.CancellationToken))
            lines.Add($"{line}:{(bytes is null ? "–" : Encoding.UTF8.GetString(bytes))}");
        return string.Join(' ', lines);
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
