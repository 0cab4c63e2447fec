namespace Pipeline.Core.Evaluations;

/// <summary>Who answered: a person, a chatbot, or a chatbot that handed over to a person.</summary>
public enum Responder
{
    Human,
    Chatbot,
    Handover,
}
