using WorkflowStandar.Cli.Files;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Diagnostics.Rendering;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Cli.Definitions;

/// <summary>A standard without errors, for the commands that publish something of it.</summary>
/// <param name="Path">Full, or standard input.</param>
internal sealed record CompiledStandard(string Path, SourceText Source, Standard Model, Plan Plan, DefinitionsFolder Folder)
{
    /// <exception cref="CommandFailure">The file cannot be read, or has errors; those are told first.</exception>
    public static CompiledStandard Open(Terminal terminal, string written)
    {
        var path = SourceFiles.Expand(terminal, [written]) is [var one]
            ? one
            : throw CommandFailure.WrongUse($"'{written}' stands for several files. Name one standard.", $"'{written}' mencakup beberapa berkas. Sebut satu standar.");
        var source = SourceFiles.Read(terminal, path);
        if (FileKinds.Of(source) != FileKind.Standard)
            throw CommandFailure.WrongUse($"'{terminal.Shown(path)}' is not a standard.", $"'{terminal.Shown(path)}' bukan standar pelayanan.");
        var folder = DefinitionsFolder.Around(terminal, path);
        var compilation = folder.Compile(source);
        return compilation is { Model: { } model, Plan: { } plan }
            ? new CompiledStandard(path, source, model, plan, folder)
            : throw HasErrors(terminal, source, compilation);
    }

    /// <summary>The office as its agency file names it; its key where there is no such file.</summary>
    public string OfficeIn(string language) =>
        (Folder.Path is { } folder ? OfficeNames.Read(System.IO.Path.Combine(folder, "agencies")).GetValueOrDefault(Plan.Standard.Agency) : null)?.In(language)
        ?? Plan.Standard.Agency.Value;

    private static CommandFailure HasErrors(Terminal terminal, SourceText source, Compilation compilation)
    {
        var errors = compilation.Diagnostics.Where(finding => finding.IsError).ToArray();
        new TextRendering(terminal.Error, terminal.Language, terminal.Colours).Write(new FileFindings(source, [.. errors]));
        return new CommandFailure(ExitCode.Findings, new Message(
            $"'{source.FileName}' has {errors.Length} error(s). Mend them first.",
            $"'{source.FileName}' memiliki {errors.Length} kesalahan. Perbaiki dahulu."));
    }
}
