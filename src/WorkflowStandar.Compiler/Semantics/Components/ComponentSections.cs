using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Semantics.Components;

/// <summary><c>delivery</c> and <c>management</c>: the keys are the fourteen components.</summary>
internal static class ComponentSections
{
    public static Shape<ImmutableArray<Component>> Delivery { get; } = Of("delivery", isDelivery: true,
        Forms.What("the components of service delivery", "komponen penyampaian pelayanan (service delivery)"));

    public static Shape<ImmutableArray<Component>> Management { get; } = Of("management", isDelivery: false,
        Forms.What("the components of service management", "komponen pengelolaan pelayanan (manufacturing)"));

    private static Shape<ImmutableArray<Component>> Of(string name, bool isDelivery, Message what)
    {
        var keys = ComponentKind.All.Where(kind => kind.IsDelivery == isDelivery).Select(KeyOf).ToImmutableArray();
        var table = new KeyTable(name, what, [.. keys]);
        return new(new ShapeDescription.Section(table), (node, findings) =>
            Shape.Section(table, section => new Read(ReadAll(section, keys))).Read(node, findings) is { } read
                ? new Written<ImmutableArray<Component>>(read.Value.Components, read.Syntax)
                : null);
    }

    private static Key<Component> KeyOf(ComponentKind kind) => Key.Optional(
        kind.Key,
        ComponentForms.Of(kind),
        $"Component: {kind.Title.En} (UU 25/2009 art. 21; PermenPANRB 15/2014). {kind.What.En} Verbatim.",
        $"Komponen: {kind.Title.Id} (UU 25/2009 Pasal 21; PermenPANRB 15/2014). {kind.What.Id} Sesuai aslinya.");

    private static ImmutableArray<Component> ReadAll(Section section, ImmutableArray<Key<Component>> keys) =>
    [
        .. keys.Select(key => (key, component: section.Get(key)))
            .Where(read => read.component is not null)
            .Select(read => read.component!.Value with { Span = section.KeyOf(read.key)!.Span }),
    ];

    private sealed record Read(ImmutableArray<Component> Components);
}
