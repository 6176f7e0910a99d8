package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Trust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common: languages, JSON, memory, and that no failure is a verdict. */
@Command(mixinStandardHelpOptions = true)
abstract class Task implements Callable<Integer> {
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Spec CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    Language language = Language.ZH;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--memory", paramLabel = "<folder>", descriptionKey = "memory")
    Path memory = HOME.resolve(".qunzhi/auditor");

    private final Surroundings surroundings;

    Task(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Does the work, says what there is to say, and answers with an exit status: {@link
     * Report#verified}, {@link Report#wrong}, {@link Report#notChecked}.
     */
    abstract int work(Report report) throws IOException, InterruptedException;

    /** It was not called rightly. */
    final ParameterException misused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    final Verification.Means means(Trust trust) {
        return new Verification.Means(trust, new Memory(memory), surroundings);
    }

    final Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public final Integer call() {
        var report =
                json
                        ? Report.json(surroundings.out(), language, spec.name())
                        : new Report(surroundings.out(), language);
        try {
            return work(report);
        } catch (ParameterException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What others made may break what reads it: that is no verdict, and no exit status 1.
            return report.notChecked(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return report.notChecked("interrupted");
        }
    }

    private static String reason(Exception e) {
        return e instanceof UnreadableBundle ? String.valueOf(e.getMessage()) : e.toString();
    }
}
