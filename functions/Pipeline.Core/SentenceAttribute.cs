namespace Pipeline.Core;

/// <summary>
/// Says of a text that it is a sentence for people, or a part of one, written in English where it arises: so it is kept, logged and answered by the API. The desk
/// knows its words in other languages by its form (`templates/desk/sentences/`), and a test holds that no form is without them.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class SentenceAttribute : Attribute;
