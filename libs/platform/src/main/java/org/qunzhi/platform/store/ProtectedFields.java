package org.qunzhi.platform.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Sealed;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.JsonNode;

/** Which components of an event are protected, and by whose key. */
final class ProtectedFields {
    private static final ClassValue<Map<String, Key>> KEYS =
            new ClassValue<>() {
                @Override
                protected Map<String, Key> computeValue(Class<?> event) {
                    return read(event);
                }
            };

    /** Finds the owner in the event's JSON, where what is protected is still clear. */
    interface Key {
        Owner owner(String eventId, JsonNode event);

        /** The plaintext's length is a multiple of it, so that the ciphertext's tells little. */
        int padding();
    }

    private record PersonalKey(String of, String heldBy) implements Key {
        @Override
        public Owner owner(String eventId, JsonNode event) {
            var owner = Owner.personal(text(event, of), text(event, heldBy));
            return event.path(of).has(ProtectedJson.CLEAR)
                    ? owner.within("event/" + eventId)
                    : owner;
        }

        @Override
        public int padding() {
            return 1;
        }
    }

    private record SealedKey(String until) implements Key {
        private static final int BLOCK = 256;

        @Override
        public Owner owner(String eventId, JsonNode event) {
            return Owner.sealed(text(event, until));
        }

        @Override
        public int padding() {
            return BLOCK;
        }
    }

    /** By component, in their order. */
    static Map<String, Key> of(Class<?> event) {
        return KEYS.get(event);
    }

    private static Map<String, Key> read(Class<?> event) {
        var keys = new LinkedHashMap<String, Key>();
        var components = event.getRecordComponents();
        if (components == null) return Map.of();
        for (var component : components) {
            var personal = component.getAnnotation(Personal.class);
            var sealed = component.getAnnotation(Sealed.class);
            if ((personal == null && sealed == null) == (component.getType() == Protected.class)) {
                throw new IllegalArgumentException(component + " of " + event + " is half marked");
            }
            if (personal != null) {
                keys.put(component.getName(), new PersonalKey(personal.of(), personal.heldBy()));
            } else if (sealed != null) {
                keys.put(component.getName(), new SealedKey(sealed.until()));
            }
        }
        return Collections.unmodifiableMap(keys);
    }

    /** Checked on the way in: an owner without a name would share the key with all such. */
    private static String text(JsonNode event, String component) {
        var node = event.path(component);
        var text = node.path(ProtectedJson.CLEAR).asString(node.asString(""));
        if (text.isEmpty()) {
            throw new IllegalStateException("no " + component + " to protect the event by");
        }
        return text;
    }

    private ProtectedFields() {}
}
