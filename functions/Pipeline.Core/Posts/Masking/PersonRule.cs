namespace Pipeline.Core.Posts.Masking;

/// <summary>
/// Hides people: names of the list, what follows a word that presents somebody ("heter …", "rådgiver …", "snakket med …"), a doubtful name that
/// does something at the start of a sentence, and the capitalised words and initials beside a name.
/// </summary>
internal sealed class PersonRule : IMaskRule
{
    private static readonly HashSet<string> Presenting =
    [
        "heter", "het", "heitte", "heiter", "hedder", "hed", "hette", "kalt", "kalla", "kaldt", "navn", "navnet", "namn", "namnet",
        "named", "called", "fru", "herr", "frk", "fröken", "frøken", "mr", "mrs", "ms",
        "kundebehandler", "kundebehandleren", "kundehandsamar", "kundehandsamaren", "saksbehandler", "saksbehandleren", "rådgiver", "rådgiveren",
        "rådgjevar", "rådgjevaren", "rådgivare", "konsulent", "konsulenten", "selger", "selgeren", "medarbejder", "handläggare", "advisor", "adviser",
        "kollega", "kollegaen", "visst", "hilsen", "helsing", "hälsningar", "regards", "mvh",
    ];

    /// <summary>Talking, then the word that says with whom.</summary>
    private static readonly HashSet<string> Talking =
    [
        "snakket", "snakka", "snakke", "prata", "pratet", "pratade", "talte", "talede", "talade", "chattet", "chatta", "chattede", "chattade",
        "spoke", "talked", "chatted",
    ];

    private static readonly HashSet<string> With = ["med", "with", "to"];

    private static readonly HashSet<string> Acting =
    [
        "hjalp", "hjelpte", "svarte", "svara", "svarede", "svarade", "sa", "sagde", "sade", "tok", "tog", "ringte",
        "ringde", "spurte", "spurde", "frågade", "helped", "said", "answered",
        "ga", "gav", "skulle", "forklarte", "forklarede", "lovet", "lyttet", "hørte", "fant",
        "bad", "ba", "forklara", "förklarade", "fortalte", "fortalde", "fortsatte", "gjorde", "gjorda", "hjälpte", "hjelpt", "høyrde", "kunne", "kunde", "lova", "lovede", "lovade",
        "lytta", "lyttede", "lyssnade", "løste", "löste", "løyste", "mente", "meinte", "noterte", "ordnet", "ordna", "ordnede", "ordnade", "overtok", "presenterte", "sendte", "sende",
        "skickade", "skrev", "skreiv", "snakket", "snakka", "talte", "pratade", "spurgte", "takket", "takka", "tackade", "tilbød", "visste", "viste", "vidste", "ville",
        "asked", "called", "explained", "gave", "knew", "listened", "offered", "promised", "replied", "sent", "solved", "spoke", "thanked", "told", "took", "tried", "wrote",
    ];

    /// <summary>What says nothing certain by itself, but makes a person of a word that is a name too.</summary>
    private static readonly HashSet<string> Coming = ["was", "fra", "frå", "från"];

    private static readonly HashSet<string> Being = ["var", "er", "är", "was", "is"];

    /// <summary>Endings of things in the definite form, and of qualities and doings.</summary>
    private static readonly string[] EndingsOfThings =
        ["en", "et", "ene", "ane", "erne", "arna", "erna", "orna", "ing", "inga", "tid", "tida", "het", "hed", "sjon", "tion", "else", "skap", "tet", "ment", "nad", "ness"];

    public IEnumerable<MaskSpan> Find(string text)
    {
        var shouted = !text.Any(char.IsLower);
        var tokens = Token.Of(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (!IsName(tokens, index, shouted)) continue;
            var last = index;
            while (last + 1 < tokens.Count && tokens[last + 1].FollowsSpace && !shouted && Continues(tokens[last + 1])) last++;
            yield return new MaskSpan(tokens[index].Start, Ending(text, tokens[last]) - tokens[index].Start, MaskKind.Name);
            index = last;
        }
    }

    private static bool IsName(IReadOnlyList<Token> tokens, int index, bool shouted)
    {
        var token = tokens[index];
        var names = WordList.Names;
        if (names.IsSure(token.Word)) return true;
        if (shouted || !token.IsCapitalised) return false;
        var next = index + 1 < tokens.Count ? tokens[index + 1] : null;
        if (IsPresented(tokens, index)) return true;
        if (!token.StartsSentence && names.Has(token.Word)) return true;
        var beforeSurname = next is { IsCapitalised: true, FollowsSpace: true } && names.IsSure(next.Word);
        if (beforeSurname && (!token.StartsSentence || names.Has(token.Word))) return true;
        if (!token.StartsSentence || next is not { FollowsSpace: true }) return false;
        return names.Has(token.Word)
            ? Acting.Contains(next.Word) || Coming.Contains(next.Word)
            : IsNoWord(token.Word) && (Acting.Contains(next.Word) || Being.Contains(next.Word));
    }

    /// <summary>Neither an everyday word nor a thing: what does or is something and is none of these is a person.</summary>
    private static bool IsNoWord(string word) => !WordList.Everyday.Contains(word.ToLowerInvariant())
        && word.Length > 2 && word.All(each => char.IsLetter(each) || each == '-') && word.Any(char.IsLower)
        && !EndingsOfThings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsPresented(IReadOnlyList<Token> tokens, int index)
    {
        if (index == 0 || !tokens[index - 1].FollowsWord(tokens[index])) return false;
        if (Presenting.Contains(Before(1))) return true;
        return index > 1 && tokens[index - 2].FollowsWord(tokens[index - 1]) && With.Contains(Before(1)) && Talking.Contains(Before(2));

        string Before(int words) => tokens[index - words].Word.ToLowerInvariant();
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

    private static bool Continues(Token token) => token.IsCapitalised && !token.StartsSentence && !WordList.Places.IsSure(token.Word);
}
