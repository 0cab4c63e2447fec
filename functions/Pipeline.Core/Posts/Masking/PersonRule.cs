using static Pipeline.Core.Posts.Masking.PersonWords;

namespace Pipeline.Core.Posts.Masking;

/// <summary>
/// Hides people: names of the list, what follows a word that presents somebody ("heter …", "rådgiver …", "snakket med …"), a doubtful name that
/// does something at the start of a sentence, and the capitalised words and initials beside a name.
/// </summary>
internal sealed class PersonRule : IMaskRule
{
    public IEnumerable<MaskSpan> Find(string text)
    {
        var shouted = !text.Any(char.IsLower);
        var tokens = Token.Of(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!IsName(tokens, index, shouted)) continue;
            var last = index;
            while (last + 1 < tokens.Count && tokens[last + 1].FollowsSpace && !shouted && Continues(tokens[last + 1])) last++;
            var first = index > 0 && tokens[index].FollowsSpace && Titles.Contains(tokens[index - 1].Word) ? tokens[index - 1] : tokens[index];
            yield return new MaskSpan(first.Start, Ending(text, tokens[last]) - first.Start, MaskKind.Name);
            index = last;
        }
    }

    private static bool IsName(IReadOnlyList<Token> tokens, int index, bool shouted)
    {
        var token = tokens[index];
        var names = WordList.Names;
        if (names.IsSure(token.Word)) return true;
        if (shouted) return false;
        if (!token.IsCapitalised) return IsNamed(tokens, index) || (names.Has(token.Word) && (IsSpokenTo(tokens, index) || IsAtDesk(tokens, index)));
        if (IsPresented(tokens, index) || IsJoinedTo(tokens, index)) return true;
        if (!token.StartsSentence && names.Has(token.Word)) return !IsMonth(tokens, index);
        var next = index + 1 < tokens.Count ? tokens[index + 1] : null;
        var beforeSurname = next is { IsCapitalised: true, FollowsSpace: true } && names.IsSure(next.Word);
        if (beforeSurname && (!token.StartsSentence || names.Has(token.Word))) return true;
        if (!token.StartsSentence || next is not { FollowsSpace: true }) return false;
        return names.Has(token.Word) ? IsListedPerson(tokens, index, next) : IsUnlistedOwner(token.Word) || (IsNoWord(token.Word) && IsUnlistedPerson(tokens, index, next));
    }

    /// <summary>A name that is a word as well begins a sentence: what follows tells which it is.</summary>
    private static bool IsListedPerson(IReadOnlyList<Token> tokens, int index, Token next) =>
        Does(next) || (Being.Contains(next.Word) && !Seasons.Contains(tokens[index].Word)) || IsFrom(tokens, index) || IsJoined(tokens, index)
        || IsFullName(next) || WordList.Names.IsOwner(tokens[index].Word);

    /// <summary>What no list knows begins a sentence.</summary>
    private static bool IsUnlistedPerson(IReadOnlyList<Token> tokens, int index, Token next) =>
        Does(next) || Being.Contains(next.Word) || IsJoined(tokens, index) || IsWithWhom(tokens, index);

    private static bool Does(Token next) => WordList.Acting.Contains(next.Word);

    /// <summary>"Storm Kirkegaard": what may be a name, before a capital that no everyday word has.</summary>
    private static bool IsFullName(Token next) => next is { IsCapitalised: true, StartsSentence: false } && IsNoWord(next.Word) && !WordList.Companies.Has(next.Word);

    /// <summary>"Oleksandra hos Fjordnett", "Danutė i chatten".</summary>
    private static bool IsWithWhom(IReadOnlyList<Token> tokens, int index) => IsAtDesk(tokens, index)
        || (WithWhom.Contains(tokens[index + 1].Word) && index + 2 < tokens.Count && tokens[index + 2].IsCapitalised);

    /// <summary>"Tom and Wei": what begins a sentence and is joined to a name is one.</summary>
    private static bool IsJoined(IReadOnlyList<Token> tokens, int index) => index + 2 < tokens.Count && And.Contains(tokens[index + 1].Word)
        && tokens[index + 2] is { IsCapitalised: true, FollowsSpace: true } other && WordList.Names.Has(other.Word);

    /// <summary>"Theodora and Ned": a capital after a name and a joining word, though the word may be an everyday one elsewhere.</summary>
    private static bool IsJoinedTo(IReadOnlyList<Token> tokens, int index) => And.Contains(Before(tokens, index, 1))
        && index > 1 && tokens[index].Word != "I" && tokens[index - 2].IsCapitalised && WordList.Names.Has(Before(tokens, index, 2));

    /// <summary>"In May", where English has a capital.</summary>
    private static bool IsMonth(IReadOnlyList<Token> tokens, int index) =>
        Months.Contains(tokens[index].Word) && index > 0 && BeforeMonths.Contains(tokens[index - 1].Word.ToLowerInvariant());

    /// <summary>"Siddharth's": who has something, where it is no everyday word that has it.</summary>
    private static bool IsUnlistedOwner(string word) => WordList.IsEnglishGenitive(word) && IsNoWord(word[..^2]);

    /// <summary>Neither an everyday word nor a thing: what does or is something and is none of these is a person.</summary>
    private static bool IsNoWord(string word) => !WordList.Everyday.Contains(word.ToLowerInvariant())
        && word.Length > 2 && word.All(each => char.IsLetter(each) || each == '-') && word.Any(char.IsLower)
        && !EndingsOfThings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsPresented(IReadOnlyList<Token> tokens, int index) => Presenting.Contains(Before(tokens, index, 1)) || IsSpokenTo(tokens, index);

    /// <summary>"Storm fra kundeservice", "Storm i chatten" and "Storm på Fjordnett", but not "Storm i hele landet".</summary>
    private static bool IsFrom(IReadOnlyList<Token> tokens, int index) => Coming.Contains(tokens[index + 1].Word)
        && (!Where.Contains(tokens[index + 1].Word) || (index + 2 < tokens.Count && (tokens[index + 2].IsCapitalised || Desks.Contains(tokens[index + 2].Word))));

    private static bool IsAtDesk(IReadOnlyList<Token> tokens, int index) => tokens[index].StartsSentence && index + 2 < tokens.Count
        && tokens[index + 1].FollowsSpace && Coming.Contains(tokens[index + 1].Word) && Desks.Contains(tokens[index + 2].Word.ToLowerInvariant());

    private static bool IsNamed(IReadOnlyList<Token> tokens, int index) => Naming.Contains(Before(tokens, index, 1)) && IsNoWord(tokens[index].Word);

    /// <summary>"Snakket med …", "hjelp av …".</summary>
    private static bool IsSpokenTo(IReadOnlyList<Token> tokens, int index) =>
        (With.Contains(Before(tokens, index, 1)) && Talking.Contains(Before(tokens, index, 2)))
        || (By.Contains(Before(tokens, index, 1)) && Helping.Contains(Before(tokens, index, 2)));

    /// <summary>The word so many words before, in lower case; nothing where a sign stands between.</summary>
    private static string Before(IReadOnlyList<Token> tokens, int index, int words)
    {
        for (var word = index; word > index - words; word--)
            if (word == 0 || !tokens[word - 1].FollowsWord(tokens[word])) return "";
        return tokens[index - words].Word.ToLowerInvariant();
    }

    // The genitive of Lars is Lars'; an initial has a full stop.
    private static int Ending(string text, Token token)
    {
        if (token.End == text.Length) return token.End;
        var closes = text[token.End] switch
        {
            '\'' or '’' => token.Word[^1] == 's',
            '.' => token is { Word.Length: 1, IsCapitalised: true },
            _ => false,
        };
        return closes ? token.End + 1 : token.End;
    }

    private static bool Continues(Token token) => !token.StartsSentence && token.Word != "I" && !WordList.Places.IsSure(token.Word)
        && (token.IsCapitalised || WordList.Names.IsSure(token.Word));
}
