using Pipeline.Core;
using Pipeline.Core.Programmes;

namespace Pipeline.Rendering.Tests.Samples;

/// <summary>What the sample season is called and asks, in every language that texts are written in.</summary>
internal static class SampleWords
{
    public static Programme In(Programme programme) => programme with
    {
        Name = LocalText.Same("Kundeserviceprisen 2021", "nb"),
        Author = new("Maja Tallaksen", Of("redaktør", "redaktør", "redaktør", "redaktör", "editor")),
        Season = programme.Season with
        {
            Next = Of(
                "månedsskiftet november/desember 2021", "månadsskiftet november/desember 2021", "månedsskiftet november/december 2021",
                "månadsskiftet november/december 2021", "the turn of November and December 2021"),
        },
        Channels = [.. programme.Channels.Select(channel => channel with { Name = Channel(channel.Id), Dialogues = Dialogues(channel.Id) })],
        Classes = [.. programme.Classes.Select(each => each with { Name = Class(each.Id) })],
        Areas = [.. programme.Areas.Select(area => area with { Name = Area(area.Id) })],
        Comments = [.. programme.Comments.Select(field => field with { Name = Area(field.Id) })],
        Questions = [.. programme.Questions.Select(question => question with
        {
            Text = Question(question.Id) ?? question.Text,
            Options = [.. question.Options.Select(option => option with { Text = Option(option.Code) })],
        })],
    };

    private static LocalText Of(string nb, string nn, string da, string sv, string en) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["nb"] = nb, ["nn"] = nn, ["da"] = da, ["sv"] = sv, ["en"] = en }, "nb");

    private static LocalText Channel(string id) => id switch
    {
        "phone" => Of("telefon", "telefon", "telefon", "telefon", "phone"),
        "email" => Of("e-post", "e-post", "mail", "e-post", "email"),
        "chat" => Of("chat", "chat", "chat", "chatt", "chat"),
        _ => LocalText.Same("Messenger", "nb"),
    };

    private static LocalText Dialogues(string id) => id switch
    {
        "phone" => Of("telefonhenvendelser", "telefonførespurnader", "telefonhenvendelser", "telefonärenden", "phone enquiries"),
        "email" => Of("e-posthenvendelser", "e-postførespurnader", "mailhenvendelser", "e-postärenden", "email enquiries"),
        "chat" => Of("chat-henvendelser", "chat-førespurnader", "chathenvendelser", "chattärenden", "chat enquiries"),
        _ => Of("Messenger-henvendelser", "Messenger-førespurnader", "Messenger-henvendelser", "Messenger-ärenden", "Messenger enquiries"),
    };

    private static LocalText Class(string id) => id == "strom"
        ? Of("Strøm", "Straum", "El", "El", "Electricity")
        : Of("Offentlig", "Offentleg", "Offentlig sektor", "Offentlig sektor", "Public sector");

    private static LocalText Area(string id) => id switch
    {
        "wait" => Of("Svar- og ventetid", "Svar- og ventetid", "Svar- og ventetid", "Svars- och väntetid", "Answering and waiting times"),
        "welcome" => Of("Velkomst og mottak", "Velkomst og mottak", "Velkomst og modtagelse", "Välkomnande och bemötande", "Welcome and reception"),
        "agent" => Of("Kundebehandleren", "Kundebehandlaren", "Kundebehandleren", "Medarbetaren", "The agent"),
        _ => Of("Totalinntrykk", "Totalinntrykk", "Helhedsindtryk", "Helhetsintryck", "Overall impression"),
    };

    private static LocalText? Question(string id) => id switch
    {
        "welcome" => Of(
            "Følte du deg velkommen når du ble mottatt som du ble?", "Kjende du deg velkomen då du vart motteken som du vart?",
            "Følte du dig velkommen med den modtagelse, du fik?", "Kände du dig välkommen med det bemötande du fick?",
            "Did the way you were received make you feel welcome?"),
        "valued" => Of(
            "Følte du deg verdsatt som mulig ny kunde i denne dialogen?", "Kjende du deg verdsett som mogleg ny kunde i denne dialogen?",
            "Følte du dig værdsat som mulig ny kunde i denne dialog?", "Kände du dig uppskattad som möjlig ny kund i den här dialogen?",
            "Did you feel valued as a potential new customer in this dialogue?"),
        "would-buy" => Of(
            "Ville du handlet med dette selskapet?", "Ville du ha handla med dette selskapet?", "Ville du have handlet med denne virksomhed?",
            "Skulle du ha handlat hos det här företaget?", "Would you have bought from this company?"),
        "asked-needs" => Of(
            "Spurte kundebehandleren om behovet ditt?", "Spurde kundebehandlaren om behovet ditt?", "Spurgte kundebehandleren ind til dit behov?",
            "Frågade medarbetaren om ditt behov?", "Did the agent ask what you needed?"),
        "answered-in-time" => Of(
            "Fikk du svar innen rimelig tid?", "Fekk du svar innan rimeleg tid?", "Fik du svar inden for rimelig tid?",
            "Fick du svar inom rimlig tid?", "Were you answered within a reasonable time?"),
        "spelling" => Of(
            "Var svaret skrevet i et godt språk?", "Var svaret skrive i eit godt språk?", "Var svaret skrevet i et godt sprog?",
            "Var svaret skrivet på ett bra språk?", "Was the answer well written?"),
        "feeling" => Of(
            "Hvordan opplevde du dialogen?", "Korleis opplevde du dialogen?", "Hvordan oplevede du dialogen?", "Hur upplevde du dialogen?",
            "How did you experience the dialogue?"),
        _ => null,
    };

    /// <summary>Null where the words of the language itself are used.</summary>
    private static LocalText? Option(string code) => code switch
    {
        "fast" => Of("Ja, raskt", "Ja, raskt", "Ja, hurtigt", "Ja, snabbt", "Yes, quickly"),
        "ok" => Of("Ja", "Ja", "Ja", "Ja", "Yes"),
        "slow" => Of("Nei", "Nei", "Nej", "Nej", "No"),
        _ => null,
    };
}
