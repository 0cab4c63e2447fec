namespace Pipeline.Core.Posts.Masking;

/// <summary>The words around a name that tell that it is one, or that it is none.</summary>
internal static class PersonWords
{
    public static readonly HashSet<string> Presenting =
    [
        "heter", "het", "heitte", "heiter", "hedder", "hed", "hette", "kalt", "kalla", "kaldt", "navn", "navnet", "namn", "namnet",
        "named", "called", "dr", "fru", "herr", "frk", "fröken", "frøken", "mr", "mrs", "ms",
        "kundebehandler", "kundebehandleren", "kundehandsamar", "kundehandsamaren", "saksbehandler", "saksbehandleren", "rådgiver", "rådgiveren",
        "rådgjevar", "rådgjevaren", "rådgivare", "konsulent", "konsulenten", "selger", "selgeren", "medarbejder", "handläggare", "advisor", "adviser",
        "kollega", "kollegaen", "visst", "hilsen", "helsing", "hälsningar", "regards", "mvh",
    ];

    /// <summary>What comes before a name alone, so that a name is one in lower case too.</summary>
    public static readonly HashSet<string> Naming = ["heter", "het", "heiter", "heitte", "hedder", "hed", "hette"];

    /// <summary>Talking, then the word that says with whom.</summary>
    public static readonly HashSet<string> Talking =
    [
        "snakket", "snakka", "snakke", "prata", "pratet", "pratade", "talte", "talede", "talade", "chattet", "chatta", "chattede", "chattade",
        "spoke", "talked", "chatted",
    ];

    public static readonly HashSet<string> With = ["med", "with", "to"];

    /// <summary>Helping, then the word that says by whom.</summary>
    public static readonly HashSet<string> Helping = ["hjelp", "hjelpen", "hjulpet", "hjulpen", "hjelpt", "hjälp", "hjälpen", "hjälpt", "hjælp", "hjælpen", "help", "helped"];

    public static readonly HashSet<string> By = ["av", "af", "fra", "frå", "från", "by", "from"];

    /// <summary>What says nothing certain by itself, but makes a person of a word that is a name too.</summary>
    public static readonly HashSet<string> Coming = ["fra", "frå", "från", "from", "på", "i", "in", "at", "hos"];

    /// <summary>What people are with, and things seldom.</summary>
    public static readonly HashSet<string> WithWhom = ["hos", "hjå", "hjos"];

    /// <summary>What says where something is as often as where somebody is from.</summary>
    public static readonly HashSet<string> Where = ["på", "i", "in", "at"];

    /// <summary>Where people answer: who begins a sentence in lower case and is from there is a person.</summary>
    public static readonly HashSet<string> Desks =
    [
        "chat", "chatten", "chatt", "support", "supporten", "kundeservice", "kundesenteret", "kundecenteret", "kundtjänst", "kundservice", "sentralbordet",
        "omstillingen", "växeln", "resepsjonen", "receptionen", "billing", "sales", "reception", "salg", "faktura",
    ];

    /// <summary>What comes before a name and says of whom it is.</summary>
    public static readonly HashSet<string> Titles = ["Mr", "Mrs", "Ms", "Dr", "Fru", "Herr", "Hr", "Frk", "Frøken", "Fröken"];

    public static readonly HashSet<string> And = ["og", "och", "and"];

    public static readonly HashSet<string> Months = ["May", "April", "August", "June"];

    public static readonly HashSet<string> BeforeMonths = ["in", "of", "until", "till", "since", "by", "before", "after", "during", "late", "early", "mid", "last", "next", "and", "to", "i"];

    /// <summary>What was or is something without being a person, more often than not.</summary>
    public static readonly HashSet<string> Seasons = ["Mai", "Maj", "May", "April", "August", "Augusti", "Juni", "June", "Juli"];

    public static readonly HashSet<string> Being = ["var", "er", "är", "was", "is"];

    /// <summary>Endings of things in the definite form, and of qualities and doings.</summary>
    public static readonly string[] EndingsOfThings =
        ["en", "et", "ene", "ane", "erne", "arna", "erna", "orna", "ing", "inga", "tid", "tida", "het", "hed", "sjon", "tion", "else", "skap", "tet", "ment", "nad", "ness"];
}
