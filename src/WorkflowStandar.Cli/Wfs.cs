using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Reflection;
using WorkflowStandar.Cli.Shell;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Cli;

/// <summary>The tool itself: its commands, and the one place that turns what goes wrong into words and an exit code.</summary>
public static class Wfs
{
    public static string Version { get; } =
        typeof(Wfs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        if (LanguageAsked(args) is { } language)
            terminal = terminal with { Language = language };
        try
        {
            var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
                return WrongUse(terminal, parsed);
            if (UnknownOption(parsed) is { } unknown)
                return WrongUse(terminal, parsed, unknown);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (CommandFailure failure)
        {
            terminal.Error.WriteLine($"{terminal.Paint.Bad("wfs")}: {terminal.Say(failure.Said)}");
            return failure.ExitCode;
        }
        finally
        {
            terminal.Output.Flush();
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(terminal.Say(
            "For those who write service standards: check, test, explain and publish them.",
            "Untuk penyusun standar pelayanan: memeriksa, menguji, menjelaskan, dan menerbitkannya."));
        var language = new Option<string>("--lang")
        {
            Description = terminal.Say("Language of messages: id or en. Otherwise WFS_LANG, or that of the session.", "Bahasa pesan: id atau en. Bila tidak disebut: WFS_LANG, atau bahasa sesi."),
            HelpName = "id|en",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("id", "en");
        root.Add(language);
        foreach (var command in Commands.All(terminal))
            root.Add(command);
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(terminal);
        return root;
    }

    private static Language? LanguageAsked(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var value = args[i] == "--lang" && i + 1 < args.Length ? args[i + 1] : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..] : null;
            if (value is "id" or "en")
                return value == "id" ? Language.Indonesian : Language.English;
        }

        return null;
    }

    // A list of files would take a misspelt option for the name of a file.
    private static string? UnknownOption(ParseResult parsed) => parsed.CommandResult.Children
        .OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens)
        .Select(token => token.Value)
        .FirstOrDefault(value => value.Length > 1 && value[0] == '-' && !File.Exists(value));

    private static int WrongUse(Terminal terminal, ParseResult parsed, string? unknownOption = null)
    {
        var command = parsed.CommandResult.Command;
        var path = CommandPath(parsed.CommandResult);
        unknownOption ??= parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-'));
        if (unknownOption is not null)
        {
            var options = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive));
            var meant = Nearest.Name(unknownOption, options.Select(option => option.Name));
            Complain(terminal, $"'{path}' has no option {Quote.Of(unknownOption)}.", $"'{path}' tidak memiliki opsi {Quote.Of(unknownOption)}.", meant);
        }
        else if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var first, ..])
        {
            var meant = Nearest.Name(first, command.Subcommands.Select(known => known.Name));
            Complain(terminal, $"there is no command {Quote.Of(first)}.", $"tidak ada perintah {Quote.Of(first)}.", meant is null ? null : $"{path} {meant}");
        }
        else
        {
            foreach (var error in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
                terminal.Error.WriteLine($"wfs: {error}");
        }

        terminal.Error.WriteLine(terminal.Say($"'{path} --help' shows how it is used.", $"'{path} --help' menunjukkan cara pakainya."));
        return ExitCode.WrongUse;
    }

    private static void Complain(Terminal terminal, string en, string id, string? meant) => terminal.Error.WriteLine("wfs: " + terminal.Say(
        en + (meant is null ? "" : $" Did you mean '{meant}'?"),
        id + (meant is null ? "" : $" Maksudnya '{meant}'?")));

    private static string CommandPath(CommandResult result)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = result; at is CommandResult command; at = command.Parent)
            names.Push(command.Command is RootCommand ? "wfs" : command.Command.Name);
        return string.Join(' ', names);
    }
}
