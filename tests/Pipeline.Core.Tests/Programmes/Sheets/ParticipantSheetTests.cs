using System.Text;
using Pipeline.Core.Programmes;
using Pipeline.Core.Programmes.Sheets;

namespace Pipeline.Core.Tests.Programmes.Sheets;

public sealed class ParticipantSheetTests
{
    private static readonly byte[] Definition = Encoding.UTF8.GetBytes("""
        {
          "id": "prisen", "name": "Prisen", "locale": "nb", "timeZone": "Europe/Oslo", "season": { "start": "2026-01-01", "end": "2026-01-31" },
          "channels": [ { "id": "phone", "name": "telefon", "dialogues": "telefonhenvendelser" } ], "classes": [ { "id": "all", "name": "Alle" } ],
          "areas": [ { "id": "whole", "name": "Alt" } ],
          "questions": [ { "id": "good", "area": "whole", "kind": "scored", "text": "Bra?", "options": [ { "code": "yes", "points": 1 }, { "code": "no", "points": 0 } ] } ],
          "schedule": [ { "period": "season", "post": "result" } ],
          "participants": [
            { "id": "nordlys", "name": "Nordlys", "class": "all", "entitlement": "full", "planned": [ { "channel": "phone", "dialogues": 25 } ],
              "contacts": [ { "email": "a@nordlys.example", "name": "Anne", "locale": "en" }, { "email": "b@nordlys.example" } ] },
            { "id": "fjord", "name": "Fjord", "class": "all" } ]
        }
        """);

    [Fact]
    public void A_row_adds_a_participant_and_changes_only_what_it_says_of_another()
    {
        var edit = Read(false, "id;navn;klasse;kjøpt", "nordlys;Nordlys Kraft;;", "bank;Banken;ALLE;Teaser");

        var programme = ProgrammeReader.Read(Encoding.UTF8.GetBytes(edit.Definition!), "prisen").Programme!;
        programme.Participants.Select(each => (each.Id, each.Name, each.Entitlement)).ShouldBe(
            [("nordlys", "Nordlys Kraft", Entitlement.Full), ("fjord", "Fjord", Entitlement.None), ("bank", "Banken", Entitlement.Teaser)]);
        programme.Participants[0].Contacts.Count.ShouldBe(2);
        programme.Participants[0].Planned.Single().Dialogues.ShouldBe(25);
        edit.Participants.Select(each => (each.Id, each.Kind)).ShouldBe([("nordlys", EditKind.Changed), ("bank", EditKind.Added)]);
        edit.Participants[0].Values.ShouldBe([new EditedValue("name", "Nordlys", "Nordlys Kraft")]);
    }

    [Fact]
    public void Addresses_in_the_sheet_are_all_that_a_participant_has_and_keep_what_was_known_of_them()
    {
        var edit = Read(false, "id;email;contact", "nordlys;A@nordlys.example;", "nordlys;c@nordlys.example;Cato");

        edit.Participants.Single().Values.ShouldBe([new EditedValue("contact", null, "c@nordlys.example, Cato"), new EditedValue("contact", "b@nordlys.example", null)]);
        ProgrammeReader.Read(Encoding.UTF8.GetBytes(edit.Definition!), "prisen").Programme!.Participants[0].Contacts
            .Select(each => (each.Email, each.Name, each.Locale)).ShouldBe([("a@nordlys.example", "Anne", "en"), ("c@nordlys.example", "Cato", "nb")]);
    }

    [Fact]
    public void Others_are_removed_only_when_that_is_asked_for()
    {
        Read(false, "id;name", "nordlys;Nordlys").Participants.ShouldBeEmpty();
        Read(true, "id;name", "nordlys;Nordlys").Participants.ShouldBe([new EditedParticipant("fjord", "Fjord", EditKind.Removed, [])], new SameEdit());
    }

    [Theory]
    [InlineData("id;farge|x;rød", "Column 'farge' is not known; say id, name, class, entitlement, contact, email or locale.")]
    [InlineData("name|Nordlys", "Column 'id' is missing in the first row.")]
    [InlineData("id;name;navn|x;a;b", "Column 'navn' is there twice; keep one.")]
    [InlineData("id;name|;Banken", "Row 2 has no id.")]
    [InlineData("id;name|bank;Banken", "Participant 'bank' is new; give it a name and a class.")]
    [InlineData("id;class|nordlys;bank", "Row 2: there is no class 'bank'; say all.")]
    [InlineData("id;entitlement|nordlys;kanskje", "Row 2: 'kanskje' is no entitlement; say full, teaser or none.")]
    [InlineData("id;name|nordlys;A|nordlys;B", "Row 3 says something else of 'nordlys' than a row before it; let them agree, or leave the cells empty.")]
    [InlineData("id", "The spreadsheet needs a first row with the names of its columns, and a row for each participant.")]
    public void What_is_wrong_with_a_sheet_is_told_by_row_and_changes_nothing(string sheet, string fault)
    {
        var edit = Read(false, sheet.Split('|'));

        edit.Definition.ShouldBeNull();
        edit.Faults.Select(each => each.Detail).ShouldContain(fault);
    }

    private static ParticipantEdit Read(bool removeOthers, params string[] rows) => ParticipantSheet.Read(
        ProgrammeReader.Read(Definition, "prisen").Programme!, Definition, [.. rows.Select((row, at) => new SheetRow(at + 1, row.Split(';')))], removeOthers);

    private sealed class SameEdit : IEqualityComparer<EditedParticipant>
    {
        public bool Equals(EditedParticipant? x, EditedParticipant? y) =>
            x is not null && y is not null && (x.Id, x.Name, x.Kind) == (y.Id, y.Name, y.Kind) && x.Values.SequenceEqual(y.Values);

        public int GetHashCode(EditedParticipant obj) => obj.Id.GetHashCode(StringComparison.Ordinal);
    }
}
