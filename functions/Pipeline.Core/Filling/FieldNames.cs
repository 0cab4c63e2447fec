namespace Pipeline.Core.Filling;

/// <summary>The names of the form's fields, as browsers send them.</summary>
public static class FieldNames
{
    public const string Channel = "channel", Date = "date", Time = "time", Outcome = "outcome", Responder = "responder", Wait = "wait", Unit = "unit";

    public static string Answer(string question) => $"answers.{question}";

    public static string Comment(string field) => $"comments.{field}";
}
