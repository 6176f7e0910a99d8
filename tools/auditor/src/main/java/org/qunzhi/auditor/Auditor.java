package org.qunzhi.auditor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qunzhi.auditor.bundle.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line: one class for each command, {@link Task} for what they have in common. All it
 * has to say goes to one stream; only progress goes elsewhere.
 */
public final class Auditor {
    /** Everything that could be checked is right. */
    public static final int VERIFIED = 0;

    /** Something in the record is wrong; the report names it. */
    public static final int WRONG = 1;

    /** Nothing could be checked: not called rightly, not reachable, not a bundle. */
    public static final int NOT_CHECKED = 2;

    private final Surroundings surroundings;

    /** One that shows no progress, as in a pipe. */
    public Auditor(PrintStream out) {
        this(Surroundings.real(out, Progress.NONE));
    }

    Auditor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var progress = Progress.onTerminal();
        System.exit(new Auditor(Surroundings.real(out, progress)).run(args));
    }

    /** One of the three exit statuses. */
    public int run(String... args) {
        return commands(Language.in(args)).execute(args);
    }

    @Command(name = "auditor", mixinStandardHelpOptions = true, subcommandsRepeatable = false)
    private static final class Commands {}

    /** All of them, explained in this language. */
    CommandLine commands(Language language) {
        var commands =
                new CommandLine(new Commands())
                        .addSubcommand(new Verify(surroundings))
                        .addSubcommand(new Watch(surroundings))
                        .addSubcommand(new Replay(surroundings))
                        .addSubcommand(new Recompute(surroundings))
                        .addSubcommand(new Prove(surroundings))
                        .addSubcommand(new CheckProof(surroundings))
                        .addSubcommand(new Diff(surroundings));
        commands.setResourceBundle(language.sentences("commands"));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(surroundings.writer());
        commands.setErr(surroundings.writer());
        commands.setParameterExceptionHandler(
                (e, args) -> notUnderstood(e, List.of(args).contains("--json"), language));
        return commands;
    }

    private int notUnderstood(ParameterException e, boolean json, Language language) {
        var command = e.getCommandLine();
        var why = String.valueOf(e.getMessage());
        if (json)
            return Report.json(surroundings.out(), language, command.getCommandName())
                    .notChecked(why);
        new Report(surroundings.out(), language).say("not-understood", why);
        command.usage(surroundings.writer());
        return NOT_CHECKED;
    }
}
