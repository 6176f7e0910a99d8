package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** The command line explains itself, wholly and in both languages. */
class HelpTest {

    static Stream<CommandSpec> commands() {
        return Stream.of(Language.ZH, Language.EN).flatMap(HelpTest::commands);
    }

    private static Stream<CommandSpec> commands(Language language) {
        var auditor = new Auditor(System.out).commands(language);
        return Stream.concat(
                Stream.of(auditor.getCommandSpec()),
                auditor.getSubcommands().values().stream().map(one -> one.getCommandSpec()));
    }

    @Test
    void all_that_is_promised_is_there() {
        assertThat(new Auditor(System.out).commands(Language.EN).getSubcommands())
                .containsOnlyKeys(
                        "verify", "watch", "replay", "recompute", "prove", "check-proof", "diff");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_option_and_parameter_is_described(CommandSpec command) {
        assertThat(command.usageMessage().description()).as(command.name()).isNotEmpty();
        for (var option : command.options())
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        for (var parameter : command.positionalParameters())
            assertThat(parameter.description()).as(parameter.paramLabel()).isNotEmpty();
    }

    @Test
    void help_speaks_the_language_asked_for_and_names_the_exit_statuses() {
        for (var command : List.of("verify", "watch", "prove", "check-proof", "diff")) {
            var english = Run.of(command, "--help", "--lang", "en");
            assertThat(english.said())
                    .startsWith("Usage: auditor " + command)
                    .contains("Exit status:", "not checked: ");
            assertThat(english.status()).isZero();
            assertThat(Run.of(command, "--help").said()).startsWith("用法：auditor " + command);
        }
    }
}
