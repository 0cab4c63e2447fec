using Pipeline.Core.Posts;

namespace Pipeline.Core.Tests.Posts;

public sealed class QuoteMaskTests
{
    [Theory]
    [InlineData("Han var blid.", "H*n var blid.")]
    [InlineData("Jeg spurte hun om hjelp", "Jeg spurte h*n om hjelp")]
    [InlineData("Svaret til ham og henne", "Svaret til h*n og h*n")]
    [InlineData("Hans svar og hennes tone", "H*ns svar og h*ns tone")]
    [InlineData("HUN LYTTET", "H*N LYTTET")]
    [InlineData("Eg spurde, og ho svara. Hennar tone var god.", "Eg spurde, og h*n svara. H*ns tone var god.")]
    [InlineData("Hende, hendes og han", "H*n, h*ns og h*n")]
    [InlineData("Hon frågade honom", "H*n frågade h*n")]
    [InlineData("(han)/«hun»", "(h*n)/«h*n»")]
    public void The_agents_pronouns_are_masked_and_keep_their_case(string text, string expected) => QuoteMask.Mask(text).ShouldBe(expected);

    [Theory]
    [InlineData("Handelen gikk fint, og hunden sov.")]
    [InlineData("Hansen, hanske, hennesvei, hovedsak, hamn")]
    [InlineData("H*n svarte h*n")]
    [InlineData("Det ble hendende stille")]
    public void Other_words_are_left_alone(string text) => QuoteMask.Mask(text).ShouldBe(text);
}
