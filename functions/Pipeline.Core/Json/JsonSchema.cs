using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Core.Json;

internal static class JsonSchema
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(string title, Shape shape)
    {
        using var text = new MemoryStream();
        using (var schema = new Utf8JsonWriter(text, Readable))
        {
            schema.WriteStartObject();
            schema.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.WriteString("title", title);
            shape.WriteKeywords(schema);
            schema.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }
}
