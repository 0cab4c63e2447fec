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

    [Fact]
    public void Messages_in_queues_hold_ids_of_programmes_periods_and_kinds_and_no_person()
    {
        var messages = typeof(QueueNames).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(QueueNames).Namespace && type.Name.EndsWith("Message", StringComparison.Ordinal))
            .Select(type => type.GetMethod("Write")!.GetParameters().ShouldHaveSingleItem().ParameterType).ToList();

        messages.Count.ShouldBe(QueueNames.All.Count(queue => !queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)));
        messages.SelectMany(message => message.GetProperties().Where(property => property.GetMethod!.IsPublic).Select(property => property.Name)).Distinct()
            .ShouldBe(["Programme", "Period", "Kind"], ignoreOrder: true);
        messages.SelectMany(message => message.GetProperties()).ShouldAllBe(property => property.PropertyType == typeof(string));
    }

    private static IEnumerable<string> Named(string kind) => PersonalPlaces.All.Where(place => place.Kind == kind).Select(place => place.Name);
}
