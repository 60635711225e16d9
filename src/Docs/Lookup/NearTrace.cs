using CatalogModel;
using CatalogModel.Resolution;
using CatalogModel.Tracing;

namespace Docs.Lookup;

/// <summary>The way of a thing's values as far as a page has room for it: in a large system it may lead through half of all fields.</summary>
/// <param name="Trace">The way, as far as it goes.</param>
/// <param name="Steps">So many steps each way, when that is not the whole way; else null.</param>
internal sealed record NearTrace(Trace Trace, int? Steps)
{
    /// <summary>Goes one step further as long as there are few enough of them.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="flows">Its graph.</param>
    /// <param name="thing">What is traced.</param>
    /// <param name="most">How many steps there may be in all; the first ones are always there.</param>
    public static NearTrace Of(Catalog catalog, FlowGraph flows, CatalogThing thing, int most)
    {
        Trace near = To(1);
        for (int steps = 2; ; steps++)
        {
            Trace next = To(steps);
            int count = Count(next);
            if (count == Count(near))
            {
                return new(near, null);
            }

            if (count > most)
            {
                return new(near, steps - 1);
            }

            near = next;
        }

        Trace To(int steps) => Trace.Of(catalog, flows, thing, new TraceOptions(Depth: steps));
    }

    private static int Count(Trace trace) => trace.EdgesUp.Count() + trace.EdgesDown.Count();
}
