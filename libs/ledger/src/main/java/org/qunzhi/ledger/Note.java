package org.qunzhi.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text signed by one or more keys; C2SP signed-note v1.0.0. The text must be ignored until {@link
 * #verify} has found a trusted signature.
 *
 * @param text ends with a newline, which is signed with it
 * @param signatures in the order of their lines
 */
public record Note(String text, List<NoteSignature> signatures) {

    /**
     * The specification asks for 16 at least; more than these 100 are refused, as costly to check.
     */
    public static final int MOST_SIGNATURES = 100;

    private static final Pattern NOT_IN_A_NOTE = Pattern.compile("[\\x00-\\x09\\x0B-\\x1F\\p{Cs}]");

    /**
     * Checks the text, not the signatures.
     *
     * @throws MalformedNote if the text does not end with a newline, has another control character
     *     or a lone surrogate, or there are more than {@link #MOST_SIGNATURES}
     */
    public Note {
        if (!text.endsWith("\n") || NOT_IN_A_NOTE.matcher(text).find()) {
            throw new MalformedNote("a note ends with a newline and has no control characters");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNote("more than " + MOST_SIGNATURES + " signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /** The text with one signature by each key, in this order. */
    public static Note sign(String text, SigningKey... keys) {
        return new Note(text, List.of()).signedBy(keys);
    }

    /** This note with further signatures; an earlier one by the same key is replaced. */
    public Note signedBy(SigningKey... keys) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        for (SigningKey key : keys) {
            all.removeIf(signature -> signature.isBy(key.verifierKey()));
            all.add(NoteSignature.of(key.verifierKey(), key.sign(signedBytes())));
        }
        return new Note(text, all);
    }

    /**
     * This note with the signatures that somebody else made for it, a witness's answer for example.
     * Only those of the keys asked for are taken; an earlier one by the same key is replaced.
     *
     * @throws UnverifiedNote if one under the name and id of such a key is wrong
     * @throws MalformedNote if there would be more than {@link #MOST_SIGNATURES}
     */
    public Note with(List<NoteSignature> made, Collection<VerifierKey> by) {
        Note offered = new Note(text, made);
        List<NoteSignature> all = new ArrayList<>(signatures);
        switch (offered.verify(by)) {
            case NoteVerification.Verified verified -> {
                for (VerifierKey key : verified.signers()) {
                    all.removeIf(signature -> signature.isBy(key));
                    offered.signaturesBy(key).limit(1).forEach(all::add);
                }
            }
            case NoteVerification.NoKnownSigner none -> {}
            case NoteVerification.BadSignature bad ->
                    throw new UnverifiedNote("the signature by " + bad.key() + " is wrong");
        }
        return new Note(text, all);
    }

    /**
     * What the witnesses with these keys state under this note; of several by one, the latest.
     *
     * @throws UnverifiedNote if a signature under the name and id of such a key is wrong
     */
    public List<Cosignature> cosignatures(Collection<VerifierKey> witnesses) {
        List<VerifierKey> cosigners =
                witnesses.stream().filter(k -> k.type() == KeyType.COSIGNATURE_V1).toList();
        return switch (verify(cosigners)) {
            case NoteVerification.Verified verified ->
                    verified.signers().stream().map(this::latest).toList();
            case NoteVerification.NoKnownSigner none -> List.of();
            case NoteVerification.BadSignature bad ->
                    throw new UnverifiedNote("the signature by " + bad.key() + " is wrong");
        };
    }

    private Cosignature latest(VerifierKey witness) {
        return signaturesBy(witness)
                .map(line -> Cosignature.of(line, witness))
                .max(Comparator.comparingLong(Cosignature::time))
                .orElseThrow();
    }

    /**
     * Reads a whole note from bytes.
     *
     * @throws MalformedNote if the bytes are not UTF-8 or not a signed note
     */
    public static Note parse(byte[] utf8) {
        return parse(utf8(utf8));
    }

    /**
     * @throws MalformedNote if the bytes are not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            MalformedNote refused = new MalformedNote("not UTF-8");
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * Reads a whole note.
     *
     * @throws MalformedNote if this is not a signed note: no signature, an unfinished or foreign
     *     line below the last blank line, a control character
     */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
            throw new MalformedNote(
                    "a note has a blank line and finished signature lines below it");
        }
        return new Note(
                note.substring(0, blank + 1), NoteSignature.parseLines(note.substring(blank + 2)));
    }

    /** The whole note: text, blank line, signature lines. */
    public String format() {
        return signatures.stream()
                .map(NoteSignature::format)
                .collect(Collectors.joining("", text + "\n", ""));
    }

    /** What every signature is over: the text with its final newline, without the blank line. */
    public byte[] signedBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Who of the known keys signed. Signatures of other keys are ignored; a wrong signature under
     * the name and id of a known key condemns the whole note, whoever else signed.
     */
    public NoteVerification verify(Collection<VerifierKey> known) {
        List<VerifierKey> signers = known.stream().distinct().filter(this::names).toList();
        for (VerifierKey key : signers) {
            if (!signaturesBy(key).allMatch(s -> key.verify(signedBytes(), s.bytes()))) {
                return new NoteVerification.BadSignature(key);
            }
        }
        return signers.isEmpty()
                ? new NoteVerification.NoKnownSigner()
                : new NoteVerification.Verified(signers);
    }

    private boolean names(VerifierKey key) {
        return signaturesBy(key).findAny().isPresent();
    }

    private Stream<NoteSignature> signaturesBy(VerifierKey key) {
        return signatures.stream().filter(signature -> signature.isBy(key));
    }
}
