using Pipeline.Core.Programmes;

namespace Pipeline.Core.Filling;

/// <summary>Writes the pages of the pipeline's own form.</summary>
public interface IFormPage
{
    /// <summary>The languages that the form can be read in whole: those of its questions in which there are texts, the programme's own first.</summary>
    IReadOnlyList<string> Languages(Programme programme);

    string Form(FormPageRequest request);

    /// <summary>Says that nothing could be kept at the moment, and holds what was typed to be sent again.</summary>
    string Unreachable(string locale, IReadOnlyDictionary<string, string> fields);
}
