using Xunit.v3;

// Tests run as they are written: the runner's own order follows the path of the checkout, so that what passes in one folder may fail in another.
[assembly: TestCollectionOrderer<UnorderedTestCollectionOrderer>]
[assembly: TestClassOrderer<UnorderedTestClassOrderer>]
[assembly: TestMethodOrderer<UnorderedTestMethodOrderer>]
[assembly: TestCaseOrderer<UnorderedTestCaseOrderer>]
