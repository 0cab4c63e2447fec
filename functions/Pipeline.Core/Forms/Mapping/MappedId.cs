using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Evaluations;

namespace Pipeline.Core.Forms.Mapping;

/// <summary>An evaluation's id by the service's ids of form and response.</summary>
internal static class MappedId
{
    /// <summary>Google's two together are longer than an evaluation's id may be: there a hash stands for the form, and the response stays as it is.</summary>
    public static string Of(FormDefinition form, FilledForm filled)
    {
        var name = filled.Form ?? form.Id;
        var id = $"{form.Provider}:{name}:{filled.Response}";
        return id.Length <= EvaluationLimits.IdLength ? id : $"{form.Provider}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8))}:{filled.Response}";
    }
}
