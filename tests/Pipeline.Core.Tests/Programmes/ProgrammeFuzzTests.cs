using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Json;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Tests.Programmes;

public sealed class ProgrammeFuzzTests
{
    private static readonly byte[] Full = Fixture.Bytes("Programmes/full.json");

    private static readonly string[] Values =
    [
        "null", "true", "-1", "1e999", "3.5", "\"\"", "\"phone\"", "\"scored\"", "\"2026-09-01\"", "\"~/\"",
        "[]", "[[],{}]", "{}", "{\"nn\":{\"nn\":1}}", "{\"\":0,\"a~/b\":1}",
    ];

    [Fact]
    public void Changed_bytes_are_never_an_exception_and_always_a_programme_or_faults()
    {
        var random = new Random(20271);
        for (var round = 0; round < 3000; round++)
        {
            List<byte> bytes = [.. Full];
            for (var edits = random.Next(1, 5); edits > 0; edits--) Edit(bytes, random);

            var reading = ProgrammeReader.Read(bytes.ToArray());

            (reading.Programme is null).ShouldBe(reading.Faults.Count > 0, Encoding.UTF8.GetString([.. bytes]));
        }
    }

    [Fact]
    public void Every_pointer_of_a_fault_leads_to_something_in_the_document()
    {
        var random = new Random(20272);
        var pointers = Pointers.All(Fixture.Json("Programmes/full.json")).Skip(1).ToArray();
        for (var round = 0; round < 600; round++)
        {
            var document = Fixture.Json("Programmes/full.json");
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var pointer = pointers[random.Next(pointers.Length)];
                if (Pointers.Exists(document, pointer)) Pointers.Replace(document, pointer, JsonNode.Parse(Values[random.Next(Values.Length)]));
            }

            foreach (var fault in ProgrammeReader.Read(document.ToBytes()).Faults)
                Pointers.LeadsSomewhere(document, fault).ShouldBeTrue($"{fault.Pointer} in {document.ToJsonString()}");
        }
    }

    [Fact]
    public void A_document_cut_anywhere_is_malformed_at_its_end()
    {
        var text = Encoding.UTF8.GetString(Full).TrimEnd();
        for (var length = 1; length < text.Length; length += 7)
        {
            var fault = JsonDocuments.Parse(Encoding.UTF8.GetBytes(text[..length])).Fault;

            fault.ShouldNotBeNull();
            fault.Detail.ShouldContain($" at line {text[..length].Count(character => character == '\n') + 1}, column ");
        }
    }

    /// <summary>Replaces, removes or inserts a byte.</summary>
    private static void Edit(List<byte> bytes, Random random)
    {
        var place = random.Next(bytes.Count);
        switch (random.Next(3))
        {
            case 0: bytes[place] = (byte)random.Next(256); break;
            case 1: bytes.RemoveAt(place); break;
            default: bytes.Insert(place, "{}[]\",:\\u0"u8[random.Next(10)]); break;
        }
    }
}
