using System.Collections.Immutable;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Compiler.Diagnostics;

/// <summary>What is known around the standards of the corpus: an office with three roles, two calendars, one other service.</summary>
internal static class SmallOffice
{
    private static readonly AgencyKey Key = new("kantor-contoh");

    private static readonly CompilationContext Context = new(
        ["kabupaten-pasuruan", "kabupaten-ketapang"],
        ImmutableDictionary<AgencyKey, ImmutableHashSet<RoleKey>>.Empty.Add(Key, [new("petugas"), new("sekretaris"), new("kepala")]),
        ImmutableDictionary<string, StandardKey>.Empty.Add("PDI", new StandardKey(Key, "data-informasi")));

    public static Compilation Compile(SourceText source, string? variant = null) => StandardCompiler.Compile(source, Context, variant);
}
