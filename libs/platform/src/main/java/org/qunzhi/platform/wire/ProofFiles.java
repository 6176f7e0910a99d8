package org.qunzhi.platform.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.Protection.Opened;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The proof of an event of this service, with what its holder may show of it. The log's service has
 * the proof and cannot open the event; this one can, and has no log: whoever holds the event brings
 * the file here and takes it away complete.
 */
public final class ProofFiles {
    private final MongoEventStorageEngine engine;
    private final Protection protection;
    private final Envelope envelope;
    private final Context context;

    ProofFiles(MongoEventStorageEngine engine, Protection protection, Context context) {
        this.engine = engine;
        this.protection = protection;
        this.envelope = new Envelope(context);
        this.context = context;
    }

    /**
     * The proof with disclosures of its event in place of those in it. Who may have them is for the
     * caller to know; whether the proof itself is right is for those who check it.
     *
     * @param file a {@code .tlog-proof} that says which entry it proves
     * @param shown which fields, attributes after an {@code @}; what does not open stays closed
     * @throws BadInput where it is no such file, or proves another event than the one there
     */
    public String completed(byte[] file, long position, Predicate<String> shown) {
        var event = engine.storedAt(position).orElseThrow(ProofFiles::ofAnother);
        try {
            var proof = TlogProof.parse(file);
            var proven = proof.extra().map(ProvenEntry::parse).orElseThrow(ProofFiles::ofAnother);
            var disclosures = disclosures(event, shown);
            if (!isOf(position, disclosures, proven)) throw ofAnother();
            var complete = new ProvenEntry(proven.entry(), disclosures);
            return new TlogProof(
                            Optional.of(complete.bytes()),
                            proof.index(),
                            proof.hashes(),
                            proof.checkpoint())
                    .format();
        } catch (MalformedNote e) {
            throw new BadInput(List.of(Fault.of("", "unreadable")));
        }
    }

    private boolean isOf(long position, List<Disclosure> disclosures, ProvenEntry proven) {
        try {
            var entry = Envelope.JSON.readTree(proven.entry());
            var sd = entry.path("sd").valueStream().map(one -> one.asString("")).toList();
            return entry.path("service").asString("").equals(context.code())
                    && entry.path("position").asString("").equals(Long.toString(position))
                    && disclosures.stream().map(Disclosure::digest).allMatch(sd::contains);
        } catch (JacksonException e) {
            return false;
        }
    }

    private List<Disclosure> disclosures(StoredEvent event, Predicate<String> shown) {
        var all = new ArrayList<Disclosure>();
        var closed = Envelope.JSON.readTree(event.data());
        Envelope.committed(envelope.attributes(event), Envelope.fields(event.data()))
                .forEach(
                        (name, value) -> {
                            if (shown.test(name)) {
                                disclosure(event, name, value, closed.path(name))
                                        .ifPresent(all::add);
                            }
                        });
        return all;
    }

    private Optional<Disclosure> disclosure(
            StoredEvent event, String name, @Nullable Object value, JsonNode field) {
        if (Protection.digestOf(field) == null) {
            return Optional.ofNullable(event.salts().get(name))
                    .map(salt -> Disclosure.of(salt, name, value));
        }
        return protection.disclosure(event.id(), name, field)
                        instanceof Opened.Shown(var disclosure, var _, var _)
                ? Optional.of(disclosure)
                : Optional.empty();
    }

    private static BadInput ofAnother() {
        return new BadInput(List.of(Fault.of("", "another-entry")));
    }
}
