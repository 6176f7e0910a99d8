package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryDraftTest {

    private static final Instant TIME = Instant.parse("2026-11-21T02:03:04.567Z");
    private static final String A = digest("a");
    private static final EntryDraft DRAFT =
            EntryDraft.of("review", 1, "score-sheet-sealed", 0, TIME, List.of(A));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_draft_becomes_the_bytes_of_its_entry(long seed) {
        Random random = new Random(seed);
        String type = "t-" + random.nextInt() + (seed % 2 == 0 ? "\"质\n" : "");
        long position = random.nextLong() >>> 1;
        long counter = random.nextLong() >>> 11;
        Instant time = TIME.plusNanos(random.nextLong() >>> 8);
        List<String> sd = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            sd.add(digest("f" + random.nextInt()));
        }
        String stream = "k3J9-_" + Integer.toHexString(random.nextInt());
        String previous = seed % 3 == 0 ? "" : A;
        LogEntry entry =
                new LogEntry(
                        LogEntry.VERSION,
                        "review",
                        position,
                        type,
                        stream,
                        counter,
                        previous,
                        time.toString(),
                        sd);
        EntryDraft draft = EntryDraft.of("review", position, type, counter, time, sd);
        assertThat(draft.bytes(stream, previous)).isEqualTo(entry.bytes());
        assertThat(draft.bytes(stream, A)).hasSize(draft.longest(stream.length()));
    }

    @Test
    void what_no_entry_can_have_is_refused() {
        List<String> none = List.of();
        assertThatIllegalArgumentException().isThrownBy(() -> draft(-1, 0, "t", none));
        assertThatIllegalArgumentException().isThrownBy(() -> draft(0, -1, "t", none));
        assertThatIllegalArgumentException().isThrownBy(() -> draft(0, 1L << 53, "t", none));
        assertThatIllegalArgumentException().isThrownBy(() -> draft(0, 0, " ", none));
        assertThatIllegalArgumentException().isThrownBy(() -> draft(0, 0, "t", List.of("E-017")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(0, 0, "t", Collections.nCopies(2, A)));
    }

    @Test
    void a_stream_or_previous_entry_of_another_form_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.bytes("", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.bytes("o\"1", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.bytes("circle 1", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.bytes("质", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.bytes("k3J9", "AAAA"));
    }

    @Test
    void an_entry_beyond_4096_bytes_is_refused() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            many.add(digest("f" + i));
        }
        EntryDraft draft = draft(0, 0, "t", many);
        assertThat(draft.longest(4)).isGreaterThan(LogEntry.LONGEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.bytes("k3J9", A))
                .withMessageContaining("4096");
    }

    /** Each last character and each kind of wrong one, held against the JDK's decoder. */
    @Test
    void a_digest_is_told_as_the_decoder_tells_it() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=.质";
        for (int i = 0; i < alphabet.length(); i++) {
            String last = A.substring(0, 42) + alphabet.charAt(i);
            String first = alphabet.charAt(i) + A.substring(1);
            assertThat(StrictBase64.isDigest(last)).as(last).isEqualTo(decodes(last));
            assertThat(StrictBase64.isDigest(first)).as(first).isEqualTo(decodes(first));
        }
        assertThat(StrictBase64.isDigest(A.substring(1))).isFalse();
        assertThat(StrictBase64.isDigest(A + "A")).isFalse();
    }

    private static boolean decodes(String text) {
        try {
            return StrictBase64.decodeUrl(text).length == MerkleTree.HASH_LENGTH;
        } catch (MalformedNote e) {
            return false;
        }
    }

    private static EntryDraft draft(long position, long counter, String type, List<String> sd) {
        return EntryDraft.of("review", position, type, counter, TIME, sd);
    }

    private static String digest(String name) {
        return Disclosure.of(new byte[16], name, 1).digest();
    }
}
