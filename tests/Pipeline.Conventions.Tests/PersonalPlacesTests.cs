using Pipeline.Adapters.Blobs;
using Pipeline.Adapters.Erasures;
using Pipeline.Adapters.Queues;
using Pipeline.Adapters.Tables;

namespace Pipeline.Conventions.Tests;

public sealed class PersonalPlacesTests
{
    [Fact]
    public void An_erasure_knows_every_table_container_and_queue()
    {
        Named(PersonalPlaces.Table).ShouldBe(TableNames.All, ignoreOrder: true);
        Named(PersonalPlaces.Container).ShouldBe(BlobNames.All, ignoreOrder: true);
        Named(PersonalPlaces.Queue).ShouldBe(QueueNames.All, ignoreOrder: true);
    }

    [Fact]
    public void Rows_are_erased_before_the_files_that_they_name() =>
        PersonalPlaces.All.Select(place => place.Kind).Distinct().ShouldBe([PersonalPlaces.Table, PersonalPlaces.Container, PersonalPlaces.Queue]);

    private static IEnumerable<string> Named(string kind) => PersonalPlaces.All.Where(place => place.Kind == kind).Select(place => place.Name);
}
