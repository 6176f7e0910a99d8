package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=";

    @Test
    void a_signed_checkpoint_opens_as_it_was() {
        for (int size : new int[] {0, 1, 5}) {
            Checkpoint checkpoint = SampleLog.checkpoint(decimalLeaves(size));
            Note note = Note.parse(checkpoint.sign(KEY).format());
            assertThat(Checkpoint.open(note, KEY.verifierKey())).isEqualTo(checkpoint);
        }
    }

    @Test
    void extension_lines_are_kept() {
        String text = "origin\n15\n" + ROOT + "\nfirst\nsecond line\n";
        assertThat(Checkpoint.parse(text).extensions()).isEqualTo(List.of("first", "second line"));
        assertThat(Checkpoint.parse(text).format()).isEqualTo(text);
    }

    @Test
    void the_largest_size_is_read() {
        String text = "origin\n9223372036854775807\n" + ROOT + "\n";
        assertThat(Checkpoint.parse(text).size()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n15\n",
                "origin\n15\n" + ROOT,
                "\n15\n" + ROOT + "\n",
                "origin\n\n" + ROOT + "\n",
                "origin\n015\n" + ROOT + "\n",
                "origin\n+15\n" + ROOT + "\n",
                "origin\n-15\n" + ROOT + "\n",
                "origin\n15 \n" + ROOT + "\n",
                "origin\n１５\n" + ROOT + "\n",
                "origin\n9223372036854775808\n" + ROOT + "\n",
                "origin\n99999999999999999999\n" + ROOT + "\n",
                "origin\n15\nrKbD\n",
                "origin\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs\n",
                "origin\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383ct=\n",
                "origin\n15\n" + ROOT + "\n\n",
                "origin\n15\n" + ROOT + "\nextension\n\n",
                "ori\tgin\n15\n" + ROOT + "\n",
                "origin\n0\n" + ROOT + "\n",
            })
    void what_is_not_exactly_a_checkpoint_is_refused(String text) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void an_origin_other_than_the_key_name_must_be_asked_for() {
        Checkpoint checkpoint = new Checkpoint("origin", 1, SampleLog.leaf("0"));
        Note note = checkpoint.sign(KEY);
        assertThat(Checkpoint.open(note, KEY.verifierKey(), "origin")).isEqualTo(checkpoint);
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> Checkpoint.open(note, KEY.verifierKey()));
    }

    @Test
    void a_checkpoint_cannot_be_changed_through_its_root() {
        Checkpoint checkpoint = SampleLog.checkpoint(decimalLeaves(3));
        String text = checkpoint.format();
        checkpoint.root()[0]++;
        assertThat(checkpoint.format()).isEqualTo(text);
    }
}
