package org.qunzhi.audit.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.export.ViewTable.Column;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.Scope;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.Protection.Opened;
import org.qunzhi.vault.Closing.Closed;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an asker may see of events: {@code views.txt}, applied. What has no rule is not shown.
 *
 * @param rights as of when it counts what was revealed, who was a member, how far an entry had come
 * @param opening of what is closed, for those who may see it
 */
public record View(Asker asker, Cut rights, Scopes scopes, Opening opening) {
    private static final JsonMapper JSON = new JsonMapper();

    /** In clear in the entry, or in the place where it stands. */
    private static final Set<String> IN_THE_LOG_ANYWAY =
            Set.of("@type", "@time", "@sequence", "@source", "@classification");

    /** Nobody in particular: by a circle alone no field is ever opened. */
    private static final Acting MEMBER = Acting.self("member");

    /** Who it was, and what tells that two things were done by the same hand. */
    private static final Set<String> NOT_PUBLIC =
            Set.of("@actor", "@correlationid", "@causationid");

    /**
     * How much, and by which office.
     *
     * @param by absent where it needs none
     */
    record Allowed(Sight sight, Optional<Acting> by) {
        private static final Allowed NOTHING = new Allowed(Sight.LOG, Optional.empty());

        private Allowed or(Sight other, Acting office) {
            return other.isMoreThan(sight) ? new Allowed(other, Optional.of(office)) : this;
        }

        Predicate<String> fields() {
            return switch (sight) {
                case LOG -> IN_THE_LOG_ANYWAY::contains;
                case PUBLIC -> name -> !NOT_PUBLIC.contains(name);
                case CLEAR, OPEN -> _ -> true;
            };
        }
    }

    View with(Opening other) {
        return new View(asker, rights, scopes, other);
    }

    /** What is shown of each, in their order. */
    public List<Shown> shown(List<PublishedEvent> events) {
        var shown = new ArrayList<Shown>();
        var whose = allowed(events);
        for (int i = 0; i < events.size(); i++) shown.add(shown(events.get(i), whose.get(i)));
        return shown;
    }

    /** The names of what would be shown of each; nothing is opened for it. */
    public List<List<String>> names(List<PublishedEvent> events) {
        var names = new ArrayList<List<String>>();
        var whose = allowed(events);
        for (int i = 0; i < events.size(); i++) names.add(names(events.get(i), whose.get(i)));
        return names;
    }

    private static List<String> names(PublishedEvent event, Allowed allowed) {
        var names = new TreeSet<String>(event.salts().keySet());
        names.removeAll(event.closed().keySet());
        if (allowed.sight() == Sight.OPEN)
            names.addAll(PersonalFields.of(event.attribute("type")).keySet());
        names.removeIf(name -> !allowed.fields().test(name) || !has(event, name));
        return List.copyOf(names);
    }

    List<Allowed> allowed(List<PublishedEvent> events) {
        var whose = scopes.of(events, rights);
        var allowed = new ArrayList<Allowed>();
        for (int i = 0; i < events.size(); i++) allowed.add(allowed(events.get(i), whose.get(i)));
        return allowed;
    }

    private Allowed allowed(PublishedEvent event, Scope scope) {
        var classification = event.attributes().getOrDefault("classification", "");
        boolean secret = classification.equals("secret") && !scope.revealed();
        boolean everybodys =
                classification.equals("public") || (classification.equals("secret") && !secret);
        var allowed = everybodys ? new Allowed(Sight.PUBLIC, Optional.empty()) : Allowed.NOTHING;
        boolean known =
                Stream.of("public", "restricted", "personal", "secret")
                        .anyMatch(classification::equals);
        if (!known) return Allowed.NOTHING;
        var auditor = asker.auditor();
        if (auditor.isPresent() && !secret) return allowed.or(Sight.OPEN, auditor.get());
        return byTable(event, scope, allowed);
    }

    private Allowed byTable(PublishedEvent event, Scope scope, Allowed everybodys) {
        var name = name(event);
        var allowed = everybodys;
        for (var office : asker.offices()) {
            if (office.role() == null || office.role() == Role.AUDITOR) continue;
            if (concerns(office, office.role(), scope)) {
                var column = Column.of(office.role());
                allowed = allowed.or(ViewTable.SHIPPED.of(name, column), office);
            }
        }
        var circle = asker.circle();
        if (circle != null && circle.equals(scope.circle()) && !scope.members().isEmpty())
            allowed = allowed.or(ViewTable.SHIPPED.of(name, Column.MEMBER), MEMBER);
        var person = asker.person();
        if (person == null) return allowed;
        if (scope.members().contains(person))
            allowed = allowed.or(ViewTable.SHIPPED.of(name, Column.MEMBER), asker.self());
        if (scope.people().contains(person))
            allowed = allowed.or(ViewTable.SHIPPED.of(name, Column.SELF), asker.self());
        return allowed;
    }

    /** {@code org.qunzhi.plan.appointed.v1} is {@code plan/appointed} in the table. */
    private static String name(PublishedEvent event) {
        var parts = event.attribute("type").split("\\.", -1);
        var last = parts.length < 2 ? "" : parts[parts.length - 2];
        return event.context().code() + "/" + last;
    }

    private static boolean concerns(Acting office, Role role, Scope scope) {
        boolean home = scope.home().contains(office.organization());
        boolean host = scope.host().contains(office.organization());
        return switch (role) {
            case PROMOTER ->
                    home
                            && (!scope.unitBound()
                                    || office.is(role, office.organization(), scope.unit()));
            case FINANCE_OFFICER -> home;
            case DECISION_MAKER, SUPERVISOR -> home || host;
            case SECRETARY -> host || scope.path().contains(office.organization());
            case CHAIR, ISSUER_SIGNATORY, EXPERT -> host;
            case PARTNER, AUDITOR -> false;
        };
    }

    private Shown shown(PublishedEvent event, Allowed allowed) {
        var open = allowed.fields();
        var closed = event.closed();
        var shown = new Shown(allowed.sight(), allowed.by());
        event.salts().entrySet().stream()
                .filter(salt -> open.test(salt.getKey()) && has(event, salt.getKey()))
                .filter(salt -> !closed.containsKey(salt.getKey()))
                .forEach(salt -> shown.add(salt.getKey(), disclosure(event, salt)));
        if (allowed.sight() == Sight.OPEN) {
            opening.of(event, open)
                    .forEach((name, opened) -> add(shown, name, closed.get(name), opened));
        }
        return shown;
    }

    private static void add(Shown shown, String name, @Nullable Map<?, ?> field, Opened opened) {
        if (field == null) return;
        var digest = String.valueOf(field.get(Protection.DIGEST));
        switch (opened) {
            case Opened.Shown(var disclosure, var _, var value) -> {
                var key =
                        Closed.parse(String.valueOf(field.get(Protection.CLOSED)))
                                .map(one -> one.kind() + "." + one.keyId());
                shown.opened(
                        name,
                        new Shown.Field(
                                JSON.treeToValue(value, Object.class), disclosure.encoded()),
                        key.orElse(""));
            }
            case Opened.Broken _ -> shown.broken().put(name, digest);
            case Opened.Erased _ -> shown.erased().put(name, digest);
            case Opened.Withheld _ -> {}
        }
    }

    private static boolean has(PublishedEvent event, String name) {
        return name.startsWith("@")
                ? event.attributes().containsKey(name.substring(1))
                : event.fields().containsKey(name);
    }

    private static Shown.Field disclosure(PublishedEvent event, Map.Entry<String, String> salt) {
        var name = salt.getKey();
        @Nullable Object value =
                name.startsWith("@")
                        ? event.attributes().get(name.substring(1))
                        : event.fields().get(name);
        return new Shown.Field(value, Disclosure.of(salt.getValue(), name, value).encoded());
    }

    /**
     * What was found for the asker, by the fields' names, attributes after an {@code @}.
     *
     * @param by which office, where it needed one
     * @param erased digests of fields that they might see and whose key was destroyed
     * @param broken digests of such that do not open, or not to what the event was committed to
     * @param keyIds of the keys that opened something, by the field's name
     */
    public record Shown(
            Sight sight,
            Optional<Acting> by,
            Map<String, Field> fields,
            Map<String, String> erased,
            Map<String, String> broken,
            Map<String, String> keyIds) {

        /** A value and its disclosure, encoded. */
        public record Field(@Nullable Object value, String disclosure) {}

        static final Shown NOTHING = new Shown(Sight.LOG, Optional.empty());

        private Shown(Sight sight, Optional<Acting> by) {
            this(sight, by, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        private void add(String name, Field field) {
            fields.put(name, field);
        }

        private void opened(String name, Field field, String keyId) {
            fields.put(name, field);
            if (!keyId.isEmpty()) keyIds.put(name, keyId);
        }

        /** No others than these. */
        public Shown only(Collection<String> names) {
            var some = new Shown(sight, by);
            some.fields.putAll(fields);
            some.erased.putAll(erased);
            some.broken.putAll(broken);
            some.keyIds.putAll(keyIds);
            for (var map : List.of(some.fields, some.erased, some.broken, some.keyIds))
                map.keySet().retainAll(names);
            return some;
        }

        List<String> disclosures() {
            return fields.values().stream().map(Field::disclosure).toList();
        }
    }
}
